/** What `npm run content:report` says: what the content holds and weighs, lesson by lesson. Opens no database. */
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { formatNumber } from "~/i18n/format";
import { type Locale, translator } from "~/i18n/translate";
import { type LessonCompiler, lessonCompiler } from "./compile-changed.server";
import { faultLine, isWarning } from "./content-fault";
import { FIGURES, type Figures, lessonFigures, sumFigures, unplacedFigures } from "./content-figures";
import { weighLesson } from "./lesson-weight.server";
import { readContent } from "./read-content.server";
import type { AuthoredTopic } from "./read-topic.server";
import { textTable } from "./text-table";

export interface ContentReport {
  lines: string[];
  /** False when the content has errors, which are told instead. */
  passed: boolean;
}

interface Row {
  label: string;
  figures: Figures;
}

/** `folder` as the author typed it; `today` as "2026-11-22". */
export async function reportContent(folder: string, today: string, locale: Locale): Promise<ContentReport> {
  const t = translator(locale);
  const { content, faults } = await readContent(folder, today);
  if (!content) {
    const errors = faults.filter((fault) => !isWarning(fault));
    const lines = errors.map((fault) => faultLine(fault, folder, t));
    return { lines: [...lines, t("content.check.failed", { count: errors.length })], passed: false };
  }
  try {
    return { lines: await reportTopics(content.topics, locale), passed: true };
  } finally {
    await closeCompiler();
  }
}

async function reportTopics(topics: readonly AuthoredTopic[], locale: Locale): Promise<string[]> {
  const t = translator(locale);
  const compiler = lessonCompiler();
  const lines: string[] = [];
  const sums: Figures[] = [];
  for (const topic of topics) {
    const rows = await topicRows(topic, compiler, t("content.report.noLesson"));
    const sum = sumFigures(rows.map(({ figures }) => figures));
    sums.push(sum);
    lines.push(`${topic.position}. ${topic.fields.title} (${topic.slug})`);
    lines.push(...table([...rows, { label: t("content.report.topicSum"), figures: sum }], locale), "");
  }
  const lessons = topics.flatMap(({ lessons }) => lessons).length;
  lines.push(t("content.report.programme", { topics: topics.length, lessons }));
  lines.push(...table([{ label: t("content.report.sum"), figures: sumFigures(sums) }], locale), "");
  return [...lines, t("content.report.legend")];
}

async function topicRows(
  { lessons, bank }: AuthoredTopic,
  compiler: LessonCompiler,
  noLesson: string,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const lesson of lessons) {
    const weight = await weighLesson(lesson, compiler);
    rows.push({ label: lesson.slug, figures: lessonFigures(lesson, bank, weight) });
  }
  const unplaced = unplacedFigures(bank);
  return unplaced.questions > 0 ? [...rows, { label: noLesson, figures: unplaced }] : rows;
}

function table(rows: readonly Row[], locale: Locale): string[] {
  const t = translator(locale);
  const head = [t("content.report.lesson"), ...FIGURES.map((figure) => t(`content.report.${figure}`))];
  return textTable([
    head,
    ...rows.map(({ label, figures }) => [
      label,
      ...FIGURES.map((figure) => written(figure, figures, locale)),
    ]),
  ]);
}

function written(figure: keyof Figures, figures: Figures, locale: Locale): string {
  return formatNumber(figures[figure], locale, figure.endsWith("Kb") ? 1 : 0);
}
