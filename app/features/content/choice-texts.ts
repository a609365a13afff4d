/** A question of ticked options as its reader sees it, without markup. Pure. */
import type { ParsedQuestion } from "~/features/quizzes/parse-questions";
import { choiceBodySchema } from "~/features/quizzes/question-types/choices/choice-body";

export interface ChoiceTexts {
  prompt: string;
  /** In the author's order. */
  options: { text: string; right: boolean }[];
}

/** Undefined for a question of another kind. */
export function choiceTexts({ body }: Pick<ParsedQuestion, "body">): ChoiceTexts | undefined {
  const read = choiceBodySchema.safeParse(body);
  if (!read.success) return undefined;
  const { prompt, options } = read.data;
  return {
    prompt: plain(prompt),
    options: options.map(({ html, right }) => ({ text: plain(html), right })),
  };
}

/** Our own renderer made it: tags are whole, and only these characters are escaped. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
