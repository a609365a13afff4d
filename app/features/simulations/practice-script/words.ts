/** What the player says; holes are still in them. The page hands them over in the reader's language. */
export type PracticeWord =
  | "youAre"
  | "roleChanges"
  | "nextDay"
  | "daysLater"
  | "stepOf"
  | "sideStep"
  | "right"
  | "wrong"
  | "wrongDefault"
  | "fieldWrong"
  | "hint"
  | "hintClick"
  | "hintChoose"
  | "basis"
  | "nextStep"
  | "seeWhatHappens"
  | "seeResult"
  | "score"
  | "saving"
  | "saved"
  | "notSaved"
  | "notSavedSignIn"
  | "notRecorded"
  | "firstTry"
  | "withSlips"
  | "missed";

export type PracticeWords = Record<PracticeWord, string>;

/** Fills the holes of one message. "{n|one|many}" takes the second form but for 1. */
export function fillWords(words: string, parameters: Record<string, string | number>): string {
  return words.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (hole, name: string, one?: string, many?: string) => {
      const value = parameters[name];
      if (value === undefined) return hole;
      if (one === undefined || many === undefined) return String(value);
      return value === 1 ? one : many;
    },
  );
}
