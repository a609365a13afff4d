/**
 * What an author is asked for, by type: the other side of `parse`. A form, an import and an export are made from
 * it, so that none of them knows types apart. Every type today has options to tick; a type whose answers are of
 * another shape adds its shape here, and the compiler then names each place that must learn it.
 */
export interface ChoiceAuthoring {
  shape: "choices";
  /** How many right options there must be. */
  right: "one" | "some";
  /** Exactly so many options; without it, two or more. */
  options?: number;
  /** What the options are called when the author does not say. */
  usual?: readonly string[];
}

export type Authoring = ChoiceAuthoring;
