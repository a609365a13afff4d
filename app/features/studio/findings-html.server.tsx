/** The findings as the page shows them, for the editor's script to put in their place after a save. */
import { renderToStaticMarkup } from "react-dom/server";
import { LocaleProvider } from "~/i18n/context";
import type { Locale } from "~/i18n/translate";
import { DraftFindings, type Findings } from "./draft-findings";

export function findingsHtml(findings: Findings, locale: Locale): string {
  return renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <DraftFindings {...findings} />
    </LocaleProvider>,
  );
}
