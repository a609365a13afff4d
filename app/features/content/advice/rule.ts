/** The contract of advice about a lesson: one thing worth looking at a rule, found in the author's text. Pure. */
import type { Root } from "mdast";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import type { Place } from "~/features/lessons/mdx/fault";
import { START } from "~/features/lessons/mdx/fault";
import type { ContentFaultCode, FaultAt } from "../content-fault";
import { type LessonFields, lessonSchema } from "../lesson-frontmatter.schema";
import { type LessonParts, lessonParts } from "../lesson-parts";
import { readHead } from "../read-head";

/** What a text stands among; without it the rules that need it are silent. */
export interface Surroundings {
  /** Lesson and topic pages by address, each with the ids of its headings. */
  pages?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts of the SVG pictures that the lesson names, by path ("media/hinh.svg"). */
  drawings?: ReadonlyMap<string, string>;
}

export interface Advised extends Surroundings {
  tree: Root;
  parts: LessonParts;
  /** Undefined while the head has faults. */
  fields: LessonFields | undefined;
  /** Where a value of the head stands. */
  placeOf(path: readonly PropertyKey[]): Place;
}

export interface AdviceRule {
  /** The messages it may give; a test asks that every rule can give each of them. */
  codes: readonly ContentFaultCode[];
  advise(lesson: Advised): FaultAt[];
}

export function advised(source: string, around: Surroundings): Advised {
  const { value: fields, placeOf } = readHead(lessonSchema, source, []);
  return {
    ...around,
    tree: checkMdx(source, "lesson").tree,
    parts: lessonParts(source),
    fields,
    placeOf,
  };
}

/** Advice at a place; the whole text's when none is given. */
export function advice(
  code: ContentFaultCode,
  parameters: FaultAt["parameters"] = {},
  { line, column }: Place = START,
): FaultAt {
  return { line, column, code, parameters };
}
