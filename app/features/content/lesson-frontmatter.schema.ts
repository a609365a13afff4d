/** The manual of the lines between `---` at the head of a lesson. Only `title` must be there. */
import { z } from "zod";
import { list, says, text, wholeNumber } from "./field-schemas";

/** A source in words, or with the address where it can be read. Gives one line of text. */
const source = z.union(
  [
    text(1000),
    z
      .strictObject({ title: text(1000), url: z.url({ protocol: /^https?$/ }) })
      .transform(({ title, url }) => `${title} (${url})`),
  ],
  says("source"),
);

export const lessonSchema = z.strictObject(
  {
    /** The lesson's title; the body begins without a heading of the first level. */
    title: text(200),
    /** How long it takes; left out: estimated from the number of words. */
    minutes: wholeNumber(1, 600).optional(),
    /** What a learner can do afterwards, a line each. */
    outcomes: list(text(500)).default([]),
    /** What the facts rest on, each a line of text, or `title` and `url`. */
    sources: list(source).default([]),
  },
  says("map"),
);

export type LessonFields = z.output<typeof lessonSchema>;
