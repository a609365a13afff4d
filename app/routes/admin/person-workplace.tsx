/** /quan-tri/nguoi/:person/noi-lam-viec: an officer says where somebody of their commune works. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { readResidence } from "~/features/accounts/read-residence.server";
import { setWorkplace } from "~/features/workplaces/set-workplace.server";
import { WorkplaceChoice } from "~/features/workplaces/workplace-choice";
import { workplaceChoices } from "~/features/workplaces/workplace-choices.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

const OFFICERS = ["commune-officer", "province-admin"] as const;

export const loader = guard(OFFICERS, async ({ app, viewer, params }) => {
  const today = vietnamDate(now());
  const { id, fullName } = await readResidence(app.db, viewer, params.person ?? "", today);
  return { person: { id, fullName }, choices: await workplaceChoices(app.db, id, today) };
});

export const action = guard(OFFICERS, async ({ app, viewer, params, request }) => {
  const form = await request.formData();
  const workplaceId = String(form.get("workplace") ?? "") || null;
  const personId = params.person ?? "";
  await setWorkplace(app.db, viewer, { personId, workplaceId });
  throw redirect(`/quan-tri/nguoi/${personId}?da-ghi=1`);
});

export const meta = pageTitle<typeof loader>((t, found) =>
  t("workplaces.of", { name: found?.person.fullName ?? "" }),
);

export default function PersonWorkplace() {
  const t = useT();
  const { person, choices } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[person.fullName, `/quan-tri/nguoi/${person.id}`], [t("workplaces.mine")]]} />
      <h1>{t("workplaces.of", { name: person.fullName })}</h1>
      <WorkplaceChoice {...choices} />
    </div>
  );
}
