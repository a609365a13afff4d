/**
 * What is wrong with authored content, as data: where, and which message of i18n/<locale>/content.ts says so.
 * Faults of a lesson's or a bank's text come from the MDX guard and keep its own words.
 */
import { describeFault, type Fault, type Place } from "~/features/lessons/mdx/fault";
import type { MessageKey, Parameters, Translate } from "~/i18n/translate";

export type ContentFaultCode = MessageKey extends infer Key
  ? Key extends `content.fault.${infer Code}`
    ? Code
    : never
  : never;

/** A fault within a file that the caller names. */
export interface FaultAt extends Place {
  code: ContentFaultCode;
  /** `suggestion`, when there, is said as "did you mean …?". */
  parameters?: Parameters;
}

export type ContentFault = {
  /** Path under the content folder, with forward slashes. */
  file: string;
} & (FaultAt | (Place & { textFault: Fault }));

/** Faults of one file, as faults of the tree. */
export function inFile(file: string, faults: readonly FaultAt[]): ContentFault[] {
  return faults.map((fault) => ({ file, ...fault }));
}

export function textFaultsIn(file: string, faults: readonly Fault[]): ContentFault[] {
  return faults.map((textFault) => ({
    file,
    line: textFault.line,
    column: textFault.column,
    textFault,
  }));
}

/** These are told but stop nothing: the file still says clearly what to load. */
const WARNINGS: ReadonlySet<ContentFaultCode> = new Set([
  "unknownKey",
  "unknownColumn",
  "unknownFile",
  "unknownAudience",
  "unknownLesson",
  "unusedMedia",
  "noCommunes",
  "communeKept",
  "studioKept",
  "questionKept",
  "mapStranger",
  "mapMissing",
  "drawTooMany",
  "laterPopulation",
  "mediaName",
  "noQuestions",
  "unusedSimulation",
  "bankSmall",
  "noDifficulty",
  "rightLongest",
  "rightPlaces",
  "catchAllOption",
  "similarQuestion",
  "lessonUnasked",
  "pace",
  "noSources",
  "noFigure",
  "fewChecks",
  "noRemember",
  "rememberLong",
  "altFileName",
  "altNameless",
  "altRepeated",
  "altLong",
  "vagueLink",
  "bareAddress",
  "deadLink",
  "deadAnchor",
  "longSentence",
  "officialWords",
  "pictureContrast",
]);

export function isWarning(fault: ContentFault): boolean {
  return "code" in fault && WARNINGS.has(fault.code);
}

export function inFileOrder(faults: readonly ContentFault[]): ContentFault[] {
  return [...faults].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

export function describeContentFault(fault: ContentFault, t: Translate): string {
  if ("textFault" in fault) return describeFault(fault.textFault, t);
  const { code, parameters } = fault;
  const message = t(`content.fault.${code}`, parameters);
  return parameters?.suggestion
    ? `${message} ${t("content.didYouMean", { suggestion: parameters.suggestion })}`
    : message;
}

/** One line for a terminal: "content/programme.yaml:3:1 Thiếu mục …". `folder` is the content folder as typed. */
export function faultLine(fault: ContentFault, folder: string, t: Translate): string {
  const path = [folder.replace(/[/\\]+$/, ""), fault.file].filter(Boolean).join("/");
  return `${path}:${fault.line}:${fault.column} ${describeContentFault(fault, t)}`;
}
