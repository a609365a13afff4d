/** /quan-tri/cham-lai: certificates whose test is no longer passed after grading again; each is kept or revoked. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { REGRADE_DECISIONS } from "#drizzle/schema/regrades";
import { guard } from "~/features/accounts/guard.server";
import { parseReason } from "~/features/certificates/reason";
import {
  decideCertificate,
  listCertificatesToReview,
  REVIEWS_PER_PAGE,
} from "~/features/certificates/review-certificates.server";
import { ReviewedCertificate } from "~/features/certificates/reviewed-certificate";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { pageFilter } from "~/platform/http/search-filters";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageLinks } from "~/ui/page-links";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["province-admin"], async ({ request, app, viewer }) => {
  const search = new URL(request.url).searchParams;
  const page = pageFilter.parse(search.get("trang"));
  const { rows, count } = await listCertificatesToReview(app.db, viewer, vietnamDate(now()), page);
  const pages = Math.max(1, Math.ceil(count / REVIEWS_PER_PAGE));
  return { page, pages, rows, done: search.get("xong") };
});

export const action = guard(["province-admin"], async ({ request, app, viewer, t }) => {
  const form = await request.formData();
  const id = String(form.get("id") ?? "");
  const typed = String(form.get("ly-do") ?? "");
  const decision = REGRADE_DECISIONS.find((one) => one === form.get("quyet-dinh"));
  const reason = parseReason(typed);
  const errors = {
    ...(reason.ok ? {} : { [`ly-do-${id}`]: t(`certificates.fault.${reason.fault}`) }),
    ...(decision ? {} : { [`quyet-dinh-${id}`]: t("certificates.review.decisionMissing") }),
  };
  if (!reason.ok || !decision)
    return data({ id, typed, decision: decision ?? null, errors }, { status: 400 });
  await decideCertificate(app.db, viewer, { id, decision, reason: reason.value });
  throw redirect(`/quan-tri/cham-lai?xong=${decision}`);
});

export const meta = pageTitle<typeof loader>((t) => t("certificates.review.title"));

export default function RegradedCertificates() {
  const t = useT();
  const { rows, pages, page, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const known = REGRADE_DECISIONS.find((one) => one === done);
  return (
    <div className="page page-narrow stack">
      <Breadcrumb
        entries={[[t("certificates.admin.title"), "/quan-tri/chung-nhan"], [t("certificates.review.title")]]}
      />
      <h1>{t("certificates.review.title")}</h1>
      <p className="lead">{t("certificates.review.lead")}</p>
      {known && (
        <p className="notice" role="status">
          ✓ {t(`certificates.review.done.${known}`)}
        </p>
      )}
      {rows.length === 0 && <p className="empty">{t("certificates.review.none")}</p>}
      {rows.map((row) => (
        <ReviewedCertificate key={row.id} row={row} returned={failed?.id === row.id ? failed : undefined} />
      ))}
      <PageLinks page={page} pages={pages} hrefOf={(other) => `?trang=${other}`} />
    </div>
  );
}
