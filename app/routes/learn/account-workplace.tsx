/** /tai-khoan/noi-lam-viec: an official says where they work. */
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { setWorkplace } from "~/features/workplaces/set-workplace.server";
import { WorkplaceChoice } from "~/features/workplaces/workplace-choice";
import { workplaceChoices } from "~/features/workplaces/workplace-choices.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard("signed-in", ({ app, viewer }) =>
  workplaceChoices(app.db, viewer.personId, vietnamDate(now())),
);

export const action = guard("signed-in", async ({ app, viewer, request }) => {
  const form = await request.formData();
  const workplaceId = String(form.get("workplace") ?? "") || null;
  await setWorkplace(app.db, viewer, { personId: viewer.personId, workplaceId });
  throw redirect("/tai-khoan?xong=details");
});

export const meta = pageTitle((t) => t("workplaces.mine"));

export default function MyWorkplace() {
  const t = useT();
  const choices = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("common.account"), "/tai-khoan"], [t("workplaces.mine")]]} />
      <h1>{t("workplaces.mine")}</h1>
      <WorkplaceChoice {...choices} />
    </div>
  );
}
