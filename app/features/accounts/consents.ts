/**
 * What a person may agree to: one box a purpose, never ticked beforehand (Law 91/2025/QH15; rules.md §1).
 * The words are the messages "accounts.consent.<purpose>"; when they change, `textVersion` must change too, so
 * that each stored consent says which words were read (a unit test compares).
 */
export interface ConsentPurpose {
  id: "learning" | "reminders" | "surveys";
  /** Learning with an account is not possible without it; the others may be refused without effect. */
  required: boolean;
  textVersion: string;
}

export const CONSENT_PURPOSES: readonly ConsentPurpose[] = [
  { id: "learning", required: true, textVersion: "2026-11-22" },
  { id: "reminders", required: false, textVersion: "2026-11-22" },
  { id: "surveys", required: false, textVersion: "2026-11-22" },
];

export type ConsentId = ConsentPurpose["id"];
