/**
 * What a question type is. A type is one folder that ends in `defineQuestionType({…})`, one line in registry.ts
 * and its messages; nothing else of the product knows types apart.
 *
 * Three shapes keep the key from leaking. The *body* is stored with the revision and holds the right answer and
 * the explanation. The *view* is what a learner sees: a type of its own, so that the compiler refuses a body in
 * its place. The *answer* is what the learner gave.
 */
import type { RootContent } from "mdast";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { Fault } from "../../lessons/mdx/fault";
import { seededRandom } from "../seeded-random";
import type { Authoring } from "./authoring";

/** A `<Question>` as its author wrote it, checked: the text with its options, and the quote that explains it. */
export interface QuestionBlock {
  content: readonly RootContent[];
  explanation: readonly RootContent[];
  /** Where the block begins. */
  line: number;
  column: number;
  /** Checked nodes as an HTML string. */
  render(nodes: readonly RootContent[]): string;
}

export type Parsed<Body> = { ok: true; body: Body } | { ok: false; faults: Fault[] };

/** Common to every body. `version` lets a type read what it stored years ago. */
export interface QuestionBody {
  version: number;
  /** HTML, shown once the attempt is over. */
  explanation: string;
}

export interface ControlProps<View, Answer> {
  /** The name every control of this question carries in the form; its values are what `readValues` gets. */
  name: string;
  /** Id of the heading that names the question ("Câu 3/10"). */
  headingId: string;
  view: View;
  /** What was answered so far. */
  answer: Answer;
}

export interface ReviewProps<View, Answer> {
  view: View;
  given: Answer;
  right: Answer;
}

export interface QuestionOption {
  /** Of its own text: the same text under another key keeps it. */
  id: string;
  html: string;
  right: boolean;
}

export interface QuestionTypeParts<Body extends QuestionBody, View, Answer> {
  /** As authors write it in `type="…"`. */
  id: string;
  bodySchema: z.ZodType<Body>;
  /** Whether a block that names no type is of this one. */
  implied?(block: QuestionBlock): boolean;
  parse(block: QuestionBlock): Parsed<Body>;
  /** What a form asks an author for; `parse` reads what they typed. */
  authoring: Authoring;
  /** What the learner sees, shuffled by `random`: no right answer, no explanation, no order that tells. */
  view(body: Body, random: () => number): View;
  /** The empty answer: earns 0. */
  nothing: Answer;
  /** An answer that earns 1. */
  right(body: Body): Answer;
  /** From the values of the form's controls, in canonical form; null when they are no answer to this question. */
  readValues(body: Body, values: readonly string[]): Answer | null;
  /** From stored JSON, in canonical form; null when it is no answer to this question. */
  readJson(body: Body, json: unknown): Answer | null;
  /** 0–1. Never throws. */
  grade(body: Body, answer: Answer): number;
  /** What is asked, as HTML. */
  prompt(body: Body): string;
  /** What can be chosen, in the author's order; none where answers are not choices. For figures and regrading. */
  options(body: Body): QuestionOption[];
  /** Ids of the options that an answer chose. */
  chosen(answer: Answer): readonly string[];
  /** The controls, as HTML that works without script. */
  Control(props: ControlProps<View, Answer>): ReactNode;
  /** The question on the result page: what was given, what was right. */
  Review(props: ReviewProps<View, Answer>): ReactNode;
}

/** A stored question with its type: the body is checked once, and its shapes stay behind these functions. */
export interface OpenQuestion {
  view(seed: number, position: number): unknown;
  right: unknown;
  explanation: string;
  /** The stored answer, or the empty one where there is none or it is no answer to this question. */
  answerFrom(json: unknown): unknown;
  /** What form values say, or null when they are no answer to this question. */
  answerFromValues(values: readonly string[]): unknown;
  isAnswered(answer: unknown): boolean;
  grade(answer: unknown): number;
  /** HTML. */
  prompt: string;
  options: readonly QuestionOption[];
  /** Ids of the options that a stored answer chose. */
  chosen(answer: unknown): readonly string[];
}

/** A type as the rest of the product uses it. */
export interface QuestionType {
  id: string;
  implied(block: QuestionBlock): boolean;
  parse(block: QuestionBlock): Parsed<QuestionBody>;
  authoring: Authoring;
  /** Throws when the body is not one of this type: a stored revision always is. */
  open(body: unknown): OpenQuestion;
  Control(props: ControlProps<unknown, unknown>): ReactNode;
  Review(props: ReviewProps<unknown, unknown>): ReactNode;
}

/** Hides a type's own shapes; views and answers then go around as `unknown` beside the type's id. */
export function defineQuestionType<Body extends QuestionBody, View, Answer>(
  parts: QuestionTypeParts<Body, View, Answer>,
): QuestionType {
  const { id, bodySchema, nothing, Control, Review } = parts;
  return {
    id,
    implied: (block) => parts.implied?.(block) ?? false,
    parse: (block) => parts.parse(block),
    authoring: parts.authoring,
    open(stored) {
      const body = bodySchema.parse(stored);
      const answerFrom = (json: unknown) => parts.readJson(body, json) ?? nothing;
      return {
        view: (seed, position) => parts.view(body, seededRandom(seed, position)),
        right: parts.right(body),
        explanation: body.explanation,
        answerFrom,
        answerFromValues: (values) => parts.readValues(body, values),
        isAnswered: (answer) => !sameAnswer(answerFrom(answer), nothing),
        grade: (answer) => parts.grade(body, answerFrom(answer)),
        prompt: parts.prompt(body),
        options: parts.options(body),
        chosen: (answer) => parts.chosen(answerFrom(answer)),
      };
    },
    Control: Control as QuestionType["Control"],
    Review: Review as QuestionType["Review"],
  };
}

/** Canonical answers are equal when their JSON is. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
