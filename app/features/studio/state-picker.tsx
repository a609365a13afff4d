/** How many lessons stand in which state, each a link to their list. */
import { useT } from "~/i18n/context";
import { countByState, LESSON_STATES, type LessonState } from "./lessons-by-state";
import type { TopicInStudio } from "./read-studio.server";

export function StatePicker({
  topics,
  state,
}: {
  topics: readonly Pick<TopicInStudio, "lessons" | "newLessons">[];
  state: LessonState | null;
}) {
  const t = useT();
  const counts = countByState(topics);
  return (
    <nav className="row studio-states" aria-label={t("studio.byState")}>
      <a
        href="/giang-vien"
        className="button button-quiet"
        aria-current={state === null ? "page" : undefined}
      >
        {t("studio.allTopics")}
      </a>
      {LESSON_STATES.filter((one) => counts[one] > 0 || one === state).map((one) => (
        <a
          key={one}
          href={`/giang-vien?trang-thai=${one}`}
          className="button button-quiet"
          aria-current={state === one ? "page" : undefined}
        >
          {t(`studio.state.${one}`)}: {counts[one]}
        </a>
      ))}
    </nav>
  );
}
