/** An authored topic as its row: what it leaves out comes from the programme. Pure. */
import type { TopicValues } from "~/features/catalog/save-topics.server";
import type { ProgrammeFields } from "./programme.schema";
import type { AuthoredTopic } from "./read-topic.server";

export function topicValues(
  { slug, position, fields, bank }: AuthoredTopic,
  programme: ProgrammeFields,
): TopicValues {
  return {
    slug,
    position,
    title: fields.title,
    titleEn: fields.titleEn ?? null,
    summary: fields.summary,
    summaryEn: fields.summaryEn ?? null,
    audiences: fields.audiences ?? programme.audiences.map(({ id }) => id),
    countsTowardTarget: fields.countsTowardTarget,
    passMark: fields.passMark ?? programme.passMark,
    attemptsAllowed: fields.attempts,
    cooldownMinutes: fields.cooldown,
    opensOn: fields.opensOn ?? null,
    requiresSupervision: fields.requiresSupervision,
    drawCount: bank.drawCount,
    timeLimitMinutes: bank.timeLimitMinutes,
  };
}
