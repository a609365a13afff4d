/** A practice as an illustrated list of its right steps: how it reads without script, and after a run. */
import { useT } from "~/i18n/context";
import { rightPath } from "./grade-run";
import type { Scenario, Step } from "./scenario";
import { ScreenView } from "./screen-view";

export function PracticeSteps({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const path = rightPath(scenario);
  return (
    <section aria-labelledby="cac-buoc" data-practice-steps>
      <h2 id="cac-buoc">{t("simulations.stepsTitle")}</h2>
      <p className="notice" data-needs-script>
        {t("simulations.needsScript")}
      </p>
      <ol className="practice-steps">
        {path.map((step, place) => (
          <PracticeStep key={step.id} number={place + 1} before={path[place - 1]} {...{ step, scenario }} />
        ))}
      </ol>
    </section>
  );
}

interface PracticeStepProps {
  scenario: Scenario;
  step: Step;
  before?: Step;
  number: number;
}

function PracticeStep({ scenario, step, before, number }: PracticeStepProps) {
  const t = useT();
  const screen = scenario.screens.find(({ id }) => id === step.screen);
  const role = scenario.roles.find(({ id }) => id === step.role)?.name ?? "";
  const days = step.day - (before?.day ?? step.day);
  const right = step.choose?.find((option) => option.right);
  const filled = new Map((step.fill ?? []).map(({ field, is }) => [field, is[0] ?? ""]));
  return (
    <li className="practice-step">
      <h3>
        <span className="practice-number">{t("simulations.stepNumber", { number })}</span>{" "}
        <span lang="vi">{step.task}</span>
      </h3>
      <p className="row">
        {days > 0 && (
          <span className="badge badge-warm">
            {days === 1 ? t("simulations.nextDay") : t("simulations.daysLater", { count: days })}
          </span>
        )}
        {scenario.roles.length > 1 && (
          <span className="badge" lang="vi">
            {role}
          </span>
        )}
      </p>
      {step.meanwhile && (
        <p className="muted" lang="vi">
          {step.meanwhile}
        </p>
      )}
      {screen && (
        <ScreenView system={scenario.system} target={step.click} live={false} {...{ screen, filled }} />
      )}
      {step.fill && (
        <>
          <p>{t("simulations.fill")}</p>
          <ul lang="vi">
            {step.fill.map(({ field, is, because }) => (
              <li key={field}>
                <strong>
                  {field}: {valueWords(is[0] ?? "")}
                </strong>
                . {because}
              </li>
            ))}
          </ul>
        </>
      )}
      {step.click && <p>{t("simulations.press", { label: step.click })}</p>}
      {step.choose && (
        <ul className="practice-options" lang="vi">
          {step.choose.map((option) => (
            <li key={option.label}>
              <strong>
                {option.right ? `✓ ${t("simulations.decideRight")}` : `✗ ${t("simulations.decideWrong")}`}:{" "}
                {option.label}
              </strong>{" "}
              {option.says}
            </li>
          ))}
        </ul>
      )}
      {!right && <p lang="vi">{step.right}</p>}
      {step.article && <p className="muted">{t("simulations.basis", { article: step.article })}</p>}
    </li>
  );

  function valueWords(value: string): string {
    if (value === "x") return t("simulations.ticked");
    return value === "" ? t("simulations.notTicked") : value;
  }
}
