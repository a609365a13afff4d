/**
 * /diem-danh/:session: where the QR code of a hall leads. GET ?ma=… turns a code that is still shown into a ticket for
 * this phone; with the ticket a person who is signed in says by one press that they are there.
 */
import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { topicTitle } from "~/features/catalog/topic-words";
import { checkIn, giveTicket, isTicket, readCheckIn } from "~/features/classes/check-in.server";
import { sessionWords } from "~/features/classes/class-words";
import { useLocale, useT } from "~/i18n/context";
import { attendanceDevice } from "~/platform/http/device";
import { newId } from "~/platform/ids.server";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("everyone", async ({ app, viewer, params, request }) => {
  const sessionId = params.session ?? "";
  const { searchParams } = new URL(request.url);
  const page = await readCheckIn(app.db, viewer, sessionId);
  const device = attendanceDevice.read(request) ?? newId();
  const token = searchParams.get("ma");
  if (token !== null) {
    const ticket = giveTicket(app.keys, { sessionId, token, device });
    throw redirect(`/diem-danh/${sessionId}${ticket ? `?phieu=${ticket}` : ""}`, {
      headers: { "Set-Cookie": attendanceDevice.cookie(device, app.env.publicUrl.startsWith("https:")) },
    });
  }
  const ticket = searchParams.get("phieu") ?? "";
  return {
    page,
    ticket: isTicket(app.keys, sessionId, ticket, device) ? ticket : null,
    fullName: viewer?.fullName ?? null,
    here: `/diem-danh/${sessionId}?phieu=${ticket}`,
  };
});

export const action = guard("signed-in", async ({ app, viewer, params, request }) => {
  const sessionId = params.session ?? "";
  const form = await request.formData();
  const ticket = String(form.get("ticket") ?? "");
  const device = attendanceDevice.read(request) ?? "";
  const fault = await checkIn(app.db, app.keys, viewer, { sessionId, ticket, device });
  if (fault) return data({ fault }, { status: 400 });
  throw redirect(`/diem-danh/${sessionId}`);
});

export const headers = () => ({ "Cache-Control": "private, no-store" });

export const meta = pageTitle((t) => t("classes.attendance"));

export default function CheckIn() {
  const t = useT();
  const locale = useLocale();
  const { page, ticket, fullName, here } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return (
    <div className="page page-narrow">
      <h1>{t("classes.attendance")}</h1>
      <p className="lead">
        {topicTitle(page.topic, locale)}
        <br />
        {page.place}
        <br />
        {sessionWords(page)}
      </p>
      {failed && <p className="notice notice-danger">{t(`classes.checkIn.${failed.fault}`)}</p>}
      {page.present ? (
        <div className="notice" role="status">
          <p>
            <strong>✓ {t("classes.checkIn.done", { name: fullName ?? "" })}</strong>
          </p>
        </div>
      ) : ticket === null ? (
        !failed && (
          <div className="notice notice-warm">
            <p>{t("classes.checkIn.scanAgain")}</p>
            <p>
              <a href="/diem-danh">{t("classes.checkIn.typeInstead")}</a>
            </p>
          </div>
        )
      ) : fullName === null ? (
        <a className="button button-large" href={`/dang-nhap?${new URLSearchParams({ ve: here })}`}>
          {t("classes.checkIn.signIn")}
        </a>
      ) : (
        <Form method="post" className="card">
          <p>{t("classes.checkIn.youAre", { name: fullName })}</p>
          <input type="hidden" name="ticket" value={ticket} />
          <button type="submit" className="button button-large button-wide">
            {t("classes.checkIn.here")}
          </button>
        </Form>
      )}
    </div>
  );
}
