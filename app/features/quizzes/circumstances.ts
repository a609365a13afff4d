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

/** Whether a passed attempt counts for the certificate. In SQL: certifying-attempt.server.ts. */
export function certifies(
  { supervised, helpMode }: { supervised: boolean; helpMode: HelpMode | null },
  { requiresSupervision }: { requiresSupervision: boolean },
): boolean {
  if (helpMode === "practice") return false;
  return supervised || !requiresSupervision;
}
