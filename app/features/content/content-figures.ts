/** The figures of a lesson, of a topic and of the programme, for the content report. Pure. */

import { lessonParts } from "./lesson-parts";
import type { LessonWeight } from "./lesson-weight.server";
import type { AuthoredBank } from "./read-bank.server";
import type { AuthoredLesson } from "./read-lesson.server";
import { usualMinutes } from "./reading-pace";

/** In the order of the report. */
export const FIGURES = [
  "words",
  "minutes",
  "pace",
  "figures",
  "videos",
  "practices",
  "checks",
  "sources",
  "easy",
  "medium",
  "hard",
  "questions",
  "textKb",
  "picturesKb",
] as const;

export type Figures = Record<(typeof FIGURES)[number], number>;

export function lessonFigures(
  { slug, source, fields }: Pick<AuthoredLesson, "slug" | "source" | "fields">,
  bank: Pick<AuthoredBank, "questions">,
  weight: LessonWeight,
): Figures {
  const { words, figures, videos, practices, checks } = lessonParts(source);
  const minutes = fields.minutes ?? usualMinutes(words);
  return {
    words,
    minutes,
    pace: words / minutes,
    figures,
    videos,
    practices,
    checks,
    sources: fields.sources.length,
    ...questionFigures(bank, slug),
    textKb: weight.text / 1024,
    picturesKb: weight.pictures / 1024,
  };
}

/** What is asked about no lesson in particular; nothing else is known of it. */
export function unplacedFigures(bank: Pick<AuthoredBank, "questions">): Figures {
  return { ...NOTHING, ...questionFigures(bank, null) };
}

/** Everything added up; the pace is that of all words in all minutes. */
export function sumFigures(all: readonly Figures[]): Figures {
  const sum = { ...NOTHING };
  for (const one of all) for (const figure of FIGURES) sum[figure] += one[figure];
  return { ...sum, pace: sum.minutes > 0 ? sum.words / sum.minutes : 0 };
}

const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Figures;

function questionFigures({ questions }: Pick<AuthoredBank, "questions">, lessonSlug: string | null) {
  const about = questions.filter((question) => question.lessonSlug === lessonSlug);
  const count = (wanted: string) => about.filter(({ difficulty }) => difficulty === wanted).length;
  return { easy: count("easy"), medium: count("medium"), hard: count("hard"), questions: about.length };
}
