/** A topic's or the programme's words in the reader's language; Vietnamese where nobody translated them. */
import type { Locale } from "~/i18n/translate";

export function topicTitle(topic: { title: string; titleEn: string | null }, locale: Locale): string {
  return (locale === "en" && topic.titleEn) || topic.title;
}

export function summaryOf(subject: { summary: string; summaryEn: string | null }, locale: Locale): string {
  return (locale === "en" && subject.summaryEn) || subject.summary;
}

/** The `lang` of words that are Vietnamese in an English page; undefined where the page's own holds. */
export function wordsLanguage(locale: Locale, translated: string | null): "vi" | undefined {
  return locale === "en" && !translated ? "vi" : undefined;
}
