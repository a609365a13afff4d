/** Gives components the reader's language. */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Locale, type Translate, translator } from "./translate";

const LocaleContext = createContext<Locale>("vi");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** `const t = useT(); t("common.save")`. */
export function useT(): Translate {
  const locale = useLocale();
  return useMemo(() => translator(locale), [locale]);
}
