/** What the types with options to tick have in common: single, multiple, true-false. */
import { z } from "zod";

export const choiceBodySchema = z.strictObject({
  version: z.literal(1),
  /** HTML. */
  prompt: z.string().min(1),
  options: z
    .array(
      z.strictObject({
        /** A fingerprint of the option's own text: neither its place nor its rightness can be read from it. */
        id: z.string().min(1),
        /** HTML. */
        html: z.string().min(1),
        right: z.boolean(),
      }),
    )
    .min(2),
  /** HTML. */
  explanation: z.string().min(1),
});

export type ChoiceBody = z.infer<typeof choiceBodySchema>;

export interface ChoiceView {
  prompt: string;
  options: { id: string; html: string }[];
}

const choiceAnswerSchema = z.object({ version: z.literal(1), chosen: z.array(z.string()) });

/** `chosen` holds option ids, sorted. */
export type ChoiceAnswer = z.infer<typeof choiceAnswerSchema>;

export const NOTHING_CHOSEN: ChoiceAnswer = { version: 1, chosen: [] };

/** Names the fields one by one: what a body gains later does not slip into the view. */
export function choiceView({ prompt, options }: ChoiceBody): ChoiceView {
  return { prompt, options: options.map(({ id, html }) => ({ id, html })) };
}

/** Null when an option is not of this question, or more than `most` are chosen. */
export function chooseFrom(body: ChoiceBody, values: readonly string[], most: number): ChoiceAnswer | null {
  const chosen = [...new Set(values)].sort();
  const known = chosen.every((id) => body.options.some((option) => option.id === id));
  return known && chosen.length <= most ? { version: 1, chosen } : null;
}

export function readChoices(body: ChoiceBody, json: unknown, most: number): ChoiceAnswer | null {
  const read = choiceAnswerSchema.safeParse(json);
  return read.success ? chooseFrom(body, read.data.chosen, most) : null;
}

export function rightChoices(body: ChoiceBody): ChoiceAnswer {
  const right = body.options.filter((option) => option.right).map(({ id }) => id);
  return { version: 1, chosen: right.sort() };
}

/** How many of the chosen options are right, and how many are not. */
export function countChosen(body: ChoiceBody, answer: ChoiceAnswer): { right: number; wrong: number } {
  const chosen = body.options.filter((option) => answer.chosen.includes(option.id));
  const right = chosen.filter((option) => option.right).length;
  return { right, wrong: chosen.length - right };
}
