/**
 * A question as its author handles it: text in the house's Markdown, apart from how it is stored. Forms, imports
 * and exports speak in drafts; write-question.ts makes the one authored format of them, read-question.ts the way back.
 */
import type { Difficulty } from "../draw-questions";

export interface DraftOption {
  /** Markdown, usually one line. */
  text: string;
  right: boolean;
}

export interface QuestionDraft {
  /** The author's stable id; "" where none is given yet. */
  key: string;
  /** Of the registry. */
  type: string;
  /** A lesson of the topic by its slug; null: none. */
  lesson: string | null;
  difficulty: Difficulty;
  /** A tag in the author's own words; null: none. */
  skill: string | null;
  /** Markdown. */
  prompt: string;
  options: DraftOption[];
  /** Markdown. */
  explanation: string;
}

/** What an author may call a question: as the guard of attributes has it. */
export const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

export function sameDraft(one: QuestionDraft, other: QuestionDraft): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ key, type, lesson, difficulty, skill, prompt, options, explanation }: QuestionDraft) {
  const choices = options.map(({ text, right }) => [text, right]);
  return JSON.stringify([key, type, lesson, difficulty, skill, prompt, choices, explanation]);
}
