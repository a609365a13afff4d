/** Stored rows as the text of authored files: the schemas of this folder read it back to the same values. Pure. */
import { stringify } from "yaml";
import type { programmes, topics } from "#drizzle/schema/catalog";

type Programme = typeof programmes.$inferSelect;
type Topic = typeof topics.$inferSelect;

export function programmeText(programme: Programme): string {
  const { name, summary, summaryEn, province, issuer, adultAge, certificateNumber } = programme;
  const { audiences, indicators, holidays, fourEyes, lessonKilobytes } = programme;
  return yaml({
    name,
    summary,
    summaryEn,
    province: province.map(({ name, from, to }) => present({ name, from, to })),
    issuer,
    targetShare: authoredShare(programme.targetShare),
    targetDate: programme.targetDate,
    passMark: authoredShare(programme.passMark),
    adultAge,
    adultShare: authoredShare(programme.adultShare),
    certificateNumber,
    audiences: audiences.map(({ id, name, nameEn }) => present({ id, name, nameEn })),
    indicators: indicators.map(({ id, name, nameEn, unit, counts, audiences }) =>
      present({ id, name, nameEn, unit, counts, audiences }),
    ),
    holidays,
    fourEyes,
    lessonKilobytes,
  });
}

/** `requires`: the practices its certificate asks for. */
export function topicText(topic: Topic, requires: readonly string[] = []): string {
  const { title, titleEn, summary, summaryEn, audiences, countsTowardTarget, opensOn } = topic;
  return yaml({
    title,
    titleEn,
    summary,
    summaryEn,
    audiences,
    countsTowardTarget,
    passMark: authoredShare(topic.passMark),
    attempts: topic.attemptsAllowed,
    cooldown: topic.cooldownMinutes,
    opensOn,
    requiresSupervision: topic.requiresSupervision || null,
    requires: requires.length > 0 ? requires : null,
  });
}

/** A bank of questions as their authors wrote them, under the settings that are in force. */
export function bankText(
  { drawCount, timeLimitMinutes }: Pick<Topic, "drawCount" | "timeLimitMinutes">,
  questions: readonly { source: string }[],
): string {
  const head = yaml({ draw: drawCount, timeLimitMinutes });
  return `---\n${head}---\n\n${questions.map(({ source }) => source).join("\n\n")}\n`;
}

/** As a percentage where that reads back to exactly the same share, else as the share. */
export function authoredShare(share: number): number {
  const percent = Number((share * 100).toPrecision(12));
  return percent > 1 && percent / 100 === share ? percent : share;
}

function yaml(values: Record<string, unknown>): string {
  return stringify(present(values), { lineWidth: 0 });
}

/** Values that are not there are left out, and so are empty texts, which a schema gives by itself. */
function present(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
