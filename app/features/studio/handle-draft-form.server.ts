/** What the forms of a draft's pages ask for, read and done. Says where to go, or what to show instead. */
import { LESSON_CHANGES } from "#drizzle/schema/authoring";
import type { Viewer } from "~/features/accounts/viewer";
import { HEAD_FIELDS } from "~/features/content/lesson-head";
import type { Translate } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { AppError } from "~/platform/errors";
import type { FieldErrors } from "~/ui/form";
import type { TwoTexts } from "./draft-conflict";
import { typedHead, withHead } from "./head-of-draft";
import { loadDraft } from "./load-draft.server";
import { publishDraft } from "./publish-draft.server";
import { saveDraft } from "./save-draft.server";
import { commentOnLine, markComment, type StepAct, stepDraft } from "./step-draft.server";
import { twoTexts } from "./two-texts.server";

export interface DraftFormFailure {
  errors: FieldErrors;
  typed: Record<string, string>;
  /** Somebody else saved meanwhile: both texts, and the version that the next save is to name. */
  conflict?: TwoTexts & { version: number };
}

const STEPS: readonly StepAct[] = ["submit", "withdraw", "return", "approve", "unschedule", "discard"];

export async function handleDraftForm(
  app: Pick<App, "db" | "env">,
  viewer: Viewer,
  draftId: string,
  form: FormData,
  t: Translate,
  /** The page to come back to. */
  page = `/giang-vien/bai/${draftId}`,
): Promise<DraftFormFailure | { goTo: string }> {
  const { db, env } = app;
  const text = (name: string) => String(form.get(name) ?? "");
  const intent = text("intent");
  const version = Number(text("version"));
  const typed = Object.fromEntries(
    ["intent", "source", "note", "change", "when", "at", "line", "words", ...HEAD_FIELDS].map((name) => [
      name,
      text(name),
    ]),
  );
  const refuse = (field: string, words: string): DraftFormFailure => ({ errors: { [field]: words }, typed });

  if (intent === "save" || intent === "head") {
    if (intent === "head") {
      const { source } = await loadDraft(db, viewer, draftId);
      const headed = withHead(source, typedHead(form), t);
      if ("errors" in headed) return { errors: headed.errors, typed };
      typed.source = headed.source;
    }
    const saved = await saveDraft(db, viewer, { draftId, version, source: typed.source ?? "" });
    if ("saved" in saved) return { goTo: `${page}?luu=1#kiem-tra` };
    if ("fault" in saved) return refuse("source", t(`studio.fault.${saved.fault}`));
    const { conflict } = saved;
    return {
      ...refuse("", t("studio.conflictTitle")),
      conflict: { ...twoTexts(conflict, typed.source ?? ""), version: conflict.version },
    };
  }
  if (intent === "comment") {
    const line = Number(typed.line);
    const fault = await commentOnLine(db, viewer, { draftId, version, line, words: typed.words ?? "" });
    if (!fault) return { goTo: `${page}#gop-y` };
    return refuse(
      fault === "commentEmpty" ? "words" : fault === "noLine" ? "line" : "",
      t(`studio.fault.${fault}`),
    );
  }
  if (intent === "comment-done" || intent === "comment-undone") {
    await markComment(db, viewer, { draftId, commentId: text("comment"), done: intent === "comment-done" });
    return { goTo: `${page}#gop-y` };
  }
  if (intent === "publish") {
    const change = LESSON_CHANGES.find((one) => one === typed.change);
    const at = typed.when === "later" ? vietnamMoment(typed.at ?? "") : null;
    if (at === undefined) return refuse("at", t("studio.fault.momentWrong"));
    const fault = await publishDraft(db, viewer, { draftId, version, change, at }, env);
    if (!fault) return { goTo: at ? page : "/giang-vien" };
    const field = fault === "changeEmpty" ? "change" : fault === "momentPast" ? "at" : "";
    return refuse(field, t(`studio.fault.${fault}`));
  }
  const act = STEPS.find((step) => step === intent);
  if (!act) throw new AppError("invalid", "unknown intent");
  const fault = await stepDraft(db, viewer, { draftId, act, version, note: typed.note }, env);
  if (fault) return refuse(fault === "noReason" ? "note" : "", t(`studio.fault.${fault}`));
  return { goTo: act === "discard" ? "/giang-vien" : page };
}

/** "2026-11-25T07:30" as it is written in Vietnam; undefined for anything else. */
export function vietnamMoment(written: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(written)) return undefined;
  const moment = new Date(`${written}:00+07:00`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
