/** /quan-tri/canh-bao/:id: one flag, why it was raised, and the decision that closes it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FLAG_DECISIONS } from "#drizzle/schema/flags";
import { guard } from "~/features/accounts/guard.server";
import { REASON_LENGTH } from "~/features/certificates/reason";
import { decideFlag } from "~/features/flags/decide-flag.server";
import { parseDecision } from "~/features/flags/decision-form";
import { FlagFacts } from "~/features/flags/flag-facts";
import { readFlag } from "~/features/flags/read-flag.server";
import { useT } from "~/i18n/context";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary, Field } from "~/ui/form";
import { pageTitle } from "~/ui/page-title";

const ADDRESS = "/quan-tri/canh-bao";

export const loader = guard(["commune-officer", "province-admin"], ({ app, viewer, params }) =>
  readFlag(app.db, viewer, params.id ?? "", vietnamDate(now())),
);

export const action = guard(
  ["commune-officer", "province-admin"],
  async ({ app, viewer, params, request, t }) => {
    const id = params.id ?? "";
    await readFlag(app.db, viewer, id, vietnamDate(now()));
    const form = await request.formData();
    const typed = { decision: String(form.get("decision") ?? ""), reason: String(form.get("reason") ?? "") };
    const parsed = parseDecision(typed);
    if (!parsed.ok) {
      const { decision, reason } = parsed.faults;
      const errors = {
        ...(decision && { decision: t(`flags.fault.${decision}`) }),
        ...(reason && { reason: t(`certificates.fault.${reason}`) }),
      };
      return data({ errors, typed }, { status: 400 });
    }
    await decideFlag(app.db, viewer, { id, ...parsed.value });
    throw redirect(`${ADDRESS}/${id}`);
  },
);

export const meta = pageTitle<typeof loader>((t, found) =>
  found ? `${t(`flags.rule.${found.flag.rule}`)} – ${found.person.fullName}` : t("flags.title"),
);

export default function Flag() {
  const t = useT();
  const found = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { flag } = found;
  const title = t(`flags.rule.${flag.rule}`);
  return (
    <div className="page page-narrow">
      <Breadcrumb entries={[[t("flags.title"), ADDRESS], [title]]} />
      <h1>{title}</h1>
      <FlagFacts {...found} />
      {!flag.decision && (
        <form method="post">
          <h2>{t("flags.decide")}</h2>
          <p>{t("flags.decideText")}</p>
          <p>{t("flags.shown")}</p>
          <ErrorSummary errors={failed?.errors} />
          <Field name="decision" label={t("flags.decision")} error={failed?.errors.decision}>
            {(control) => (
              <select {...control} defaultValue={failed?.typed.decision ?? ""}>
                <option value="">{t("flags.choose")}</option>
                {FLAG_DECISIONS.map((decision) => (
                  <option key={decision} value={decision}>
                    {t(`flags.decision.${decision}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field name="reason" label={t("flags.reason")} error={failed?.errors.reason}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={REASON_LENGTH.most}
                defaultValue={failed?.typed.reason ?? ""}
              />
            )}
          </Field>
          <button type="submit" className="button">
            {t("flags.decideDo")}
          </button>
        </form>
      )}
    </div>
  );
}
