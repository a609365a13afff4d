/** The manual of the lines between `---` at the head of questions.mdx. None must be there. */
import { z } from "zod";
import { says, wholeNumber } from "./field-schemas";

export const questionBankSchema = z.strictObject(
  {
    /** Questions drawn for an attempt; left out: ten, or all when there are fewer. */
    draw: wholeNumber(1, 200).optional(),
    /** Minutes for an attempt; left out: no limit, which suits people who read slowly. */
    timeLimitMinutes: wholeNumber(1, 600).optional(),
  },
  says("map"),
);
