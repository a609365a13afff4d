/** What `npm run content:check` says. Opens no database. */
import type { Translate } from "~/i18n/translate";
import { adviseContent } from "./advise-content.server";
import { faultLine, inFileOrder, isWarning } from "./content-fault";
import { type AuthoredContent, readContent } from "./read-content.server";

export interface ContentCheck {
  /** One line a fault, then one that sums up. */
  lines: string[];
  /** False when there is any fault that is not a warning. */
  passed: boolean;
}

/** `folder` as the author typed it; `today` as "2026-11-22". */
export async function checkContent(folder: string, today: string, t: Translate): Promise<ContentCheck> {
  const { content, faults: found } = await readContent(folder, today);
  const faults = content ? inFileOrder([...found, ...(await adviseContent(content))]) : found;
  const errors = faults.filter((fault) => !isWarning(fault)).length;
  const verdict = errors
    ? t("content.check.failed", { count: errors })
    : faults.length > 0
      ? t("content.check.warned", { count: faults.length })
      : t("content.check.clean");
  const summary = content ? `${t("content.check.summary", counts(content))} ${verdict}` : verdict;
  return { lines: [...faults.map((fault) => faultLine(fault, folder, t)), summary], passed: errors === 0 };
}

function counts({ topics, simulations, communes }: AuthoredContent) {
  return {
    topics: topics.length,
    lessons: topics.flatMap(({ lessons }) => lessons).length,
    questions: topics.flatMap(({ bank }) => bank.questions).length,
    simulations: simulations.length,
    media: topics.flatMap(({ media }) => media).length,
    communes: new Set(communes?.map(({ code }) => code)).size,
  };
}
