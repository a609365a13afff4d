/** One big way forward: where the reader stopped, or where to begin. Stands on a board-coloured panel. */
import { topicTitle, wordsLanguage } from "~/features/catalog/topic-words";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { isBegun, type NextStep, stepAddress } from "./next-step";

/** `heading`: the words of the heading where the reader stopped, when there is one. */
export function WayOn({ step, heading }: { step: NextStep; heading?: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      <p className="way-on">
        <span lang={wordsLanguage(locale, step.topic.titleEn)}>{topicTitle(step.topic, locale)}</span>
        <strong>{stepWords(t, step)}</strong>
        {heading && <span>{t("progress.continueHeading", { heading })}</span>}
      </p>
      <p>
        <a className="button button-large button-lamp" href={stepAddress(step)}>
          {isBegun(step.topic) ? t("progress.continue") : t("catalog.start")}
        </a>
      </p>
    </>
  );
}

function stepWords(t: Translate, step: NextStep): string {
  if (step.kind === "attempt") return t("progress.continueAttempt");
  if (step.kind === "test") return t("progress.continueTest");
  if (step.kind === "practice") return t("simulations.practiceOf", { title: step.practice.title });
  const lesson = step.lesson.title;
  if (step.lesson.seenAt !== null) return t("progress.continueLesson", { lesson });
  return isBegun(step.topic) ? t("progress.nextLesson", { lesson }) : lesson;
}
