/**
 * Under what circumstances an attempt is made, and which of them certify. Pure.
 *
 * Whoever is supervised sits in a room with an officer. A helper of the community team may sit beside a learner who
 * agreed: reading aloud and pressing what the learner says ("reading") leaves the answers the learner's own; practising
 * together ("practice") does not, and certifies nobody, whatever the score.
 */
export const HELP_MODES = ["reading", "practice"] as const;
export type HelpMode = (typeof HELP_MODES)[number];

/** A supervised test that is open; what is begun in it ends with it. */
export interface Supervision {
  testId: string;
  closesAt: Date;
}

export interface Help {
  helperId: string;
  mode: HelpMode;
  /** When the learner agreed to it. */
  consentAt: Date;
}

export interface Circumstances {
  supervision?: Supervision;
  help?: Help;
}

interface Made {
  supervised: boolean;
  helpMode: HelpMode | null;
}

/** Practised together, or made alone where the topic asks for an officer in the room. */
export type Uncertified = "practice" | "unsupervised";

/** Why a passed attempt does not count for the certificate; null: it does. */
export function whyUncertified(
  { supervised, helpMode }: Made,
  { requiresSupervision }: { requiresSupervision: boolean },
): Uncertified | null {
  if (helpMode === "practice") return "practice";
  return supervised || !requiresSupervision ? null : "unsupervised";
}

/** Whether a passed attempt counts for the certificate. In SQL: certifying-attempt.server.ts. */
export function certifies(made: Made, topic: { requiresSupervision: boolean }): boolean {
  return whyUncertified(made, topic) === null;
}
