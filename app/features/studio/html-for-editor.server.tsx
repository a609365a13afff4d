/** Parts of a draft's page as HTML, for the editor's script to put in their place. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { DraftConflict, type TwoTexts } from "./draft-conflict";
import { DraftFindings, type Findings } from "./draft-findings";

export function findingsHtml(findings: Findings, locale: Locale): string {
  return inLanguage(<DraftFindings {...findings} />, locale);
}

export function conflictHtml(texts: TwoTexts, locale: Locale): string {
  return inLanguage(<DraftConflict {...texts} />, locale);
}

function inLanguage(part: ReactElement, locale: Locale): string {
  return renderToStaticMarkup(<LocaleProvider locale={locale}>{part}</LocaleProvider>);
}
