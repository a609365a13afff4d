/** What is kept about a person, part by part, in words: the page and the PDF show the same. */
import type { Viewer } from "~/features/accounts/viewer";
import type { Locale, MessageKey, Translate } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";

export interface MyDataSection {
  id: string;
  title: MessageKey;
  /** Headers; empty where each row is a label and a value. */
  columns: readonly MessageKey[];
  /** In the reader's language, in the order of `columns`. */
  rows: string[][];
}

/** Who asks, when, and in which language. */
export interface MyDataCall {
  db: Database;
  viewer: Viewer;
  /** "2026-11-22". */
  today: string;
  locale: Locale;
  t: Translate;
}
