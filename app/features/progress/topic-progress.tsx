/** How much of a topic its reader has read, as a bar and in words. */
import { useT } from "~/i18n/context";
import { Meter } from "~/ui/meter";
import { type TopicState, topicCompletion } from "./topic-completion";

export function TopicProgress({ topic }: { topic: TopicState }) {
  const t = useT();
  const { missingLessons, minutesLeft } = topicCompletion(topic);
  const count = topic.lessons.length;
  const done = count - missingLessons.length;
  const share = t("progress.share", { done, count });
  return (
    <div className="topic-progress">
      <Meter share={count > 0 ? done / count : 0} label={share} />
      <p>
        {done < count ? (
          <>
            {share} · {t("progress.minutesLeft", { minutes: minutesLeft })}
          </>
        ) : (
          t("progress.nothingLeft")
        )}
      </p>
    </div>
  );
}
