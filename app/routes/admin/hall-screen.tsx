/**
 * /quan-tri/lop-hoc/:class/buoi/:session/man-hinh: what a projector shows. hall-screen.island.ts draws the next code in
 * place; without script the page asks for itself again.
 */
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { sessionWords } from "~/features/classes/class-words";
import { readHallState } from "~/features/classes/hall-state.server";
import { findHeldSession } from "~/features/classes/read-attendance.server";
import { readClass } from "~/features/classes/read-class.server";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

/** Shorter than a code lives, so that the one shown can always be used. */
const REFRESH_SECONDS = 10;

export const loader = guard(CLASS_ROLES, async ({ app, viewer, params }) => {
  const ids = { classId: params.class ?? "", sessionId: params.session ?? "" };
  const { session } = await findHeldSession(app.db, viewer, ids);
  const { topic, place } = await readClass(app.db, viewer, ids.classId, vietnamDate(now()));
  const hall = { keys: app.keys, publicUrl: app.env.publicUrl };
  return {
    ...ids,
    session,
    topic,
    place,
    site: app.env.publicUrl.replace(/^https?:\/\//, ""),
    state: await readHallState(app.db, hall, viewer, ids),
    script: app.islands["hall-screen"],
  };
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("classes.openScreen"));

export default function HallScreen() {
  const t = useT();
  const locale = useLocale();
  const { classId, sessionId, session, topic, place, site, state, script } = useLoaderData<typeof loader>();
  const address = `/quan-tri/lop-hoc/${classId}/buoi/${sessionId}`;
  return (
    <div className="page hall-screen" data-hall={`${address}/ma`}>
      <noscript>
        <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
      <Breadcrumb
        entries={[
          [topicTitle(topic, locale), `/quan-tri/lop-hoc/${classId}`],
          [t("classes.attendance"), address],
          [t("classes.openScreen")],
        ]}
      />
      <h1>{topicTitle(topic, locale)}</h1>
      <p className="lead">
        {place} · {sessionWords(session)}
      </p>
      <p className="notice notice-warm" data-closed hidden={state.closed === null}>
        {t(`classes.checkIn.${state.closed ?? "notRunning"}`)}
      </p>
      <div className="hall-code" hidden={state.closed !== null} data-open>
        <svg
          className="hall-qr"
          viewBox={`0 0 ${state.qr.side} ${state.qr.side}`}
          role="img"
          aria-label={t("classes.checkIn.qrLabel")}
          shapeRendering="crispEdges"
        >
          <path d={state.qr.path} data-qr />
        </svg>
        <div>
          <p>{t("classes.checkIn.howTo")}</p>
          <p>
            {t("classes.checkIn.orType", { address: `${site}/diem-danh` })}
            <strong className="hall-digits" data-digits>
              {state.digits}
            </strong>
          </p>
          <p className="hall-count">
            <strong data-present>{formatNumber(state.present, locale)}</strong>
            {t("classes.ofListed", { listed: state.listed })}
          </p>
          <p className="notice notice-danger" data-lost hidden>
            {t("classes.checkIn.screenOffline")}
          </p>
        </div>
      </div>
      {script && <script type="module" src={script} />}
    </div>
  );
}
