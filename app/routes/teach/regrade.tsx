/** /giang-vien/ngan-hang/:topic/:question/cham-lai: what grading again by the mended key would do, and doing it. */
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { REGRADE_RULES } from "#drizzle/schema/regrades";
import { guard } from "~/features/accounts/guard.server";
import { applyRegrade } from "~/features/certificates/apply-regrade.server";
import { previewRegrade } from "~/features/certificates/plan-regrade.server";
import { parseReason } from "~/features/certificates/reason";
import { ApplyForm, EffectTable, RuleChoice } from "~/features/certificates/regrade-form";
import { loadBank } from "~/features/quizzes/bank/load-bank.server";
import { questionType } from "~/features/quizzes/question-types/registry";
import { loadRegradable } from "~/features/quizzes/regrade/load-regrade.server";
import { useT } from "~/i18n/context";
import { now } from "~/platform/clock.server";
import { AppError } from "~/platform/errors";
import { Breadcrumb } from "~/ui/breadcrumb";
import { pageTitle } from "~/ui/page-title";

export const loader = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const key = params.question ?? "";
  const question = await loadRegradable(app.db, viewer, { topicId: topic.id, key });
  const search = new URL(request.url).searchParams;
  const rule = readRule(search.get("cach")) ?? "new-key";
  const { type, onlyLooks } = question;
  const open = questionType(type).open(question.body);
  return {
    ...{ topic, key, rule, type, onlyLooks },
    shown: { view: open.view(1, 1), nothing: open.answerFrom(null), right: open.right },
    effect: await previewRegrade(app.db, question, rule, now()),
    done: search.get("xong"),
  };
});

export const action = guard(["source-trainer", "reviewer"], async ({ request, params, app, viewer, t }) => {
  const topic = await loadBank(app.db, viewer, params.topic ?? "");
  const key = params.question ?? "";
  const form = await request.formData();
  const rule = readRule(form.get("cach"));
  if (!rule) throw new AppError("invalid");
  const typed = String(form.get("ly-do") ?? "");
  const reason = parseReason(typed);
  if (!reason.ok)
    return data(
      { reason: typed, errors: { "ly-do": t(`certificates.fault.${reason.fault}`) } },
      { status: 400 },
    );
  const result = await applyRegrade(app.db, viewer, { topicId: topic.id, key, rule, reason: reason.value });
  const done = result.kind === "applied" ? String(result.changed) : "nhu-cu";
  throw redirect(`/giang-vien/ngan-hang/${topic.slug}/${key}/cham-lai?cach=${rule}&xong=${done}`);
});

function readRule(value: unknown) {
  return REGRADE_RULES.find((rule) => rule === value);
}

export const meta = pageTitle<typeof loader>((t) => t("bank.regrade"));

export default function Regrade() {
  const t = useT();
  const { topic, key, rule, type, onlyLooks, shown, effect, done } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const address = `/giang-vien/ngan-hang/${topic.slug}`;
  const { Review } = questionType(type);
  return (
    <div className="page page-narrow stack">
      <Breadcrumb
        entries={[
          [t("bank.title"), address],
          [t("bank.questionTitle", { key }), `${address}/${key}`],
          [t("bank.regrade")],
        ]}
      />
      <h1>{t("bank.regrade")}</h1>
      {done && (
        <p className="notice" role="status">
          ✓ {done === "nhu-cu" ? t("bank.regradeSame") : t("bank.regradeDone", { count: Number(done) || 0 })}
        </p>
      )}
      <p className="lead">{t("bank.regradeLead")}</p>
      <section className="card" aria-labelledby="dap-an-dang-dung">
        <h2 id="dap-an-dang-dung">{t("bank.regradeKey")}</h2>
        <Review view={shown.view} given={shown.nothing} right={shown.right} />
      </section>
      <RuleChoice chosen={rule} />
      <EffectTable effect={effect} />
      {onlyLooks ? (
        <p className="notice">{t(`bank.regradeOnly.${onlyLooks}`)}</p>
      ) : (
        <ApplyForm rule={rule} errors={failed?.errors ?? {}} reason={failed?.reason ?? ""} />
      )}
    </div>
  );
}
