/** What Moodle keeps as tags of a question and we as fields: "bai:…", "do-kho:…", "ky-nang:…", "loai:…". */
import type { QuestionDraft } from "../bank/question-draft";
import type { Difficulty } from "../draw-questions";
import { findQuestionType } from "../question-types/registry";

export function tagsOf({ type, lesson, difficulty, skill }: QuestionDraft): string[] {
  return [
    `loai:${type}`,
    `do-kho:${difficulty}`,
    ...(lesson ? [`bai:${lesson}`] : []),
    ...(skill ? [`ky-nang:${skill}`] : []),
  ];
}

export interface ReadTags {
  type?: string;
  fields: Partial<Pick<QuestionDraft, "lesson" | "difficulty" | "skill">>;
  /** Tags that say nothing to us. */
  unknown: string[];
}

const DIFFICULTIES: readonly string[] = ["easy", "medium", "hard"] satisfies Difficulty[];

export function readTags(tags: readonly string[]): ReadTags {
  const read: ReadTags = { fields: {}, unknown: [] };
  for (const tag of tags) {
    const [, name, value = ""] = /^(bai|do-kho|ky-nang|loai):(.+)$/s.exec(tag.trim()) ?? [];
    if (name === "bai") read.fields.lesson = value;
    else if (name === "ky-nang") read.fields.skill = value;
    else if (name === "loai" && findQuestionType(value)) read.type = value;
    else if (name === "do-kho" && DIFFICULTIES.includes(value)) read.fields.difficulty = value as Difficulty;
    else if (tag.trim()) read.unknown.push(tag.trim());
  }
  return read;
}
