/** The dry run of an import: every problem by line, every question as it will be, and the button that stores them. */
import { useT } from "~/i18n/context";
import type { Problem } from "../exchange/contract";
import { questionType } from "../question-types/registry";
import type { ImportPlan, PlannedQuestion } from "./plan-import.server";

export function ImportPlanView({ plan, format, back }: { plan: ImportPlan; format: string; back: string }) {
  const t = useT();
  const count = (state: PlannedQuestion["state"]) =>
    plan.questions.filter((one) => one.state === state).length;
  const good = plan.questions.filter(({ state }) => state !== "faulty");
  const numbers = {
    news: count("new"),
    changed: count("changed"),
    same: count("same"),
    faulty: plan.faulty,
  };
  return (
    <section id="ban-chay-thu" aria-labelledby="ban-chay-thu-ten">
      <h2 id="ban-chay-thu-ten">{t("bank.planTitle", { format: t(`bank.format.${format as "gift"}`) })}</h2>
      <p role="status">
        <strong>{t("bank.planCounts", numbers)}</strong>
      </p>
      <Problems problems={plan.problems} />
      {good.length > 0 ? (
        <form method="post" encType="multipart/form-data" className="card">
          <input type="hidden" name="dinh-dang" value={format} />
          <input type="hidden" name="cac-cau" value={JSON.stringify(good.map(({ draft }) => draft))} />
          <p>{t("bank.planNote")}</p>
          <p className="row">
            <button type="submit" name="intent" value="confirm" className="button">
              {t("bank.planConfirm", { count: good.length })}
            </button>
            <a className="button button-quiet" href={back}>
              {t("bank.planCancel")}
            </a>
          </p>
        </form>
      ) : (
        <p className="notice notice-danger">{t("bank.planNothing")}</p>
      )}
      <ol className="bank-plan">
        {plan.questions.map((question) => (
          <Planned key={`${question.line}-${question.draft.key}`} question={question} />
        ))}
      </ol>
    </section>
  );
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  if (problems.length === 0) return <p className="notice">✓ {t("bank.noProblems")}</p>;
  return (
    <div className="notice notice-warm">
      <h3>{t("bank.problems", { count: problems.length })}</h3>
      <ul className="bank-problems">
        {problems.map(({ line, level, code, parameters }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no identity but their place
          <li key={index}>
            <span className={level === "error" ? "badge badge-danger" : "badge"}>
              {t(`bank.level.${level}`)}
            </span>{" "}
            <strong>{t("bank.line", { line })}</strong> {t(`bank.problem.${code}`, parameters)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Planned({ question: { line, draft, state, shown } }: { question: PlannedQuestion }) {
  const t = useT();
  const { Review } = questionType(draft.type);
  return (
    <li className="card">
      <p className="bank-facts">
        <span className={state === "faulty" ? "badge badge-danger" : "badge badge-good"}>
          {t(`bank.plan.${state}`)}
        </span>
        <span>{t("bank.line", { line })}</span>
        <span>{t(`bank.type.${draft.type as "single"}`)}</span>
        <span>{t(`bank.difficulty.${draft.difficulty}`)}</span>
        {draft.lesson && <span>{draft.lesson}</span>}
        {draft.skill && <span lang="vi">#{draft.skill}</span>}
      </p>
      {shown ? (
        <>
          <Review view={shown.view} given={shown.nothing} right={shown.right} />
          <div className="explanation" lang="vi" dangerouslySetInnerHTML={{ __html: shown.explanation }} />
        </>
      ) : (
        <p lang="vi">{draft.prompt}</p>
      )}
    </li>
  );
}
