/** Who reads a column, in words. */
import type { Reader } from "#drizzle/data-map/vocabulary";
import type { Translate } from "~/i18n/translate";

export const readerWords = (t: Translate, readers: readonly Reader[]) =>
  readers.map((reader) => t(`dataMap.reader.${reader}`)).join(", ");
