/** Compiles the lessons whose text changed, before the database is asked for anything. */
import { compileLesson } from "~/features/lessons/mdx/compile-lesson.server";
import { PATIENT_LIMITS, type ThreadLimits } from "~/features/lessons/mdx/compile-thread.server";
import type { Fault } from "~/features/lessons/mdx/fault";
import type { RevisionText } from "~/features/lessons/save-lessons.server";
import { mediaRef } from "~/features/lessons/save-media.server";
import { type ContentFault, textFaultsIn } from "./content-fault";
import type { AuthoredLesson } from "./read-lesson.server";
import { usualMinutes } from "./reading-pace";

export type Compiled = { text: RevisionText } | { faults: Fault[] };

/** Remembers its answers: what was compiled before a transaction is not compiled again inside it. */
export function lessonCompiler(limits: ThreadLimits = PATIENT_LIMITS) {
  const answers = new Map<string, Promise<Compiled>>();
  return (lesson: AuthoredLesson): Promise<Compiled> => {
    const answer = answers.get(lesson.sourceHash) ?? compile(lesson, limits);
    answers.set(lesson.sourceHash, answer);
    return answer;
  };
}

export type LessonCompiler = ReturnType<typeof lessonCompiler>;

/** Faults that only compiling finds: a text that takes too long. */
export async function compileFaults(
  lessons: readonly AuthoredLesson[],
  compiler: LessonCompiler,
): Promise<ContentFault[]> {
  const faults: ContentFault[] = [];
  for (const lesson of lessons) {
    const compiled = await compiler(lesson);
    if ("faults" in compiled) faults.push(...textFaultsIn(lesson.file, compiled.faults));
  }
  return faults;
}

async function compile({ source, fields, media }: AuthoredLesson, limits: ThreadLimits): Promise<Compiled> {
  const result = await compileLesson(
    source,
    new Map(media.map((file) => [file.path, mediaRef(file)])),
    limits,
  );
  if (!result.ok) return { faults: result.faults };
  const { html, headings, islands, words } = result;
  const { title, outcomes, sources } = fields;
  const minutes = fields.minutes ?? usualMinutes(words);
  return { text: { title, minutes, outcomes, sources, headings, islands, html } };
}
