/** POST /quan-tri/the-dang-nhap/in: issues cards and answers with the sheet; what is not printed must be issued anew. */
import { redirect } from "@remix-run/node";
import { guard } from "~/features/accounts/guard.server";
import { issueCards, MAX_CARDS } from "~/features/cards/issue-cards.server";
import { renderCards } from "~/features/cards/render-cards.server";
import { peopleFilters } from "~/features/coverage/people-filters";
import { choosePeopleForCards } from "~/features/coverage/people-for-cards.server";
import { vietnamDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { now } from "~/platform/clock.server";

export const action = guard(["commune-officer", "province-admin"], async ({ app, viewer, request }) => {
  const form = await request.formData();
  const person = form.get("person");
  const search = new URLSearchParams(String(form.get("loc") ?? ""));
  const replace = form.has("thay");
  const madeAt = now();
  const today = vietnamDate(madeAt);
  const personIds = person
    ? [String(person)]
    : await choosePeopleForCards(app.db, viewer, today, peopleFilters.read(search), {
        replace,
        most: MAX_CARDS,
      });
  const cards = await issueCards(app.db, viewer, { personIds, replace });
  if (cards.length === 0)
    return redirect(`/quan-tri/the-dang-nhap?${search}${search.size ? "&" : ""}khong-co=1`);
  // Cards are for people of Đồng Nai, whatever language the officer reads.
  const pdf = await renderCards(cards, { publicUrl: app.env.publicUrl, madeAt, t: translator("vi") });
  return new Response(pdf, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="the-dang-nhap-${today}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
});
