/** What is still missing for a topic's certificate, in one sentence, or two where it asks for a practice. */
import type { Translate } from "~/i18n/translate";
import { type TopicState, topicCompletion } from "./topic-completion";

export function missingSentence(
  t: Translate,
  topic: TopicState & { certificateCode: string | null },
): string {
  if (topic.certificateCode) return t("progress.hasCertificate");
  const { complete, missingLessons, missingPractices, testMissing } = topicCompletion(topic);
  if (complete) return t("progress.missingNothing");
  if (!topic.hasTest && !topic.testPassed) return t("progress.noTestYet");
  const practices = { count: missingPractices.length };
  if (missingLessons.length === 0 && !testMissing) return t("progress.missingPractices", practices);
  const sentence = readingAndTest(t, topic);
  return practices.count > 0 ? `${sentence} ${t("progress.alsoPractices", practices)}` : sentence;
}

function readingAndTest(t: Translate, topic: TopicState): string {
  const { missingLessons, testMissing } = topicCompletion(topic);
  const count = missingLessons.length;
  if (!testMissing) return t("progress.missingLessons", { count });
  return count > 0 ? t("progress.missingBoth", { count }) : t("progress.missingTest");
}
