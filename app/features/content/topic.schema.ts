/**
 * The manual of content/topics/<order>-<slug>/topic.yaml. Only `title` must be there. The folder's name gives
 * the order and the address.
 */
import { z } from "zod";
import { date, list, says, share, slug, text, wholeNumber, yesOrNo } from "./field-schemas";

export const topicSchema = z
  .strictObject(
    {
      /** The topic's title, as on its page and on the certificate; `titleEn` for readers of English. */
      title: text(200),
      titleEn: text(200).optional(),
      /** What a learner gains, in a sentence or two. */
      summary: text(1000).default(""),
      summaryEn: text(1000).optional(),
      /** Whom it is for, by the ids of programme.yaml; left out: everybody. */
      audiences: list(text(40)).optional(),
      /** Whether its certificate counts toward the programme's target. */
      countsTowardTarget: yesOrNo.default(true),
      /** The share of points that passes its test; left out: the programme's. */
      passMark: share.optional(),
      /** Attempts in a row before the learner rests; 0 or left out: as many as they like. */
      attempts: wholeNumber(0, 100).default(0),
      /** Minutes of that rest; left out: an hour where attempts are limited. */
      cooldown: wholeNumber(0, 60 * 24 * 30).optional(),
      /** The first day it can be learned, as 2027-01-15; left out: at once. */
      opensOn: date.optional(),
      /** Whether its certificate needs a test that was passed under an officer's eyes. */
      requiresSupervision: yesOrNo.default(false),
      /** Practices (names of files in simulations/) that its certificate asks for, besides lessons and test. */
      requires: list(slug).default([]),
    },
    says("map"),
  )
  .transform(({ cooldown, ...fields }) => ({ ...fields, cooldown: cooldown ?? (fields.attempts ? 60 : 0) }));

export type TopicFields = z.output<typeof topicSchema>;
