/** The <title> of a page in the reader's language: "Đăng nhập – Bình dân học vụ số Đồng Nai". */
import type { MetaFunction } from "@remix-run/react";
import { type Translate, translator } from "~/i18n/translate";
import { DEFAULT_PREFERENCES, type Preferences } from "~/platform/preferences";

/** `export const meta = pageTitle<typeof loader>((t, data) => data?.title ?? t("common.notFoundTitle"))`. */
export function pageTitle<Loader>(
  title: (t: Translate, data: Parameters<MetaFunction<Loader>>[0]["data"]) => string,
): MetaFunction<Loader> {
  return ({ data, matches, error }) => {
    const root = matches.find((match) => match.id === "root")?.data as
      | { preferences?: Preferences }
      | undefined;
    const t = translator(root?.preferences?.locale ?? DEFAULT_PREFERENCES.locale);
    const missing = (error as { status?: number } | undefined)?.status === 404;
    const own = error ? t(missing ? "common.notFoundTitle" : "common.errorTitle") : title(t, data);
    return [{ title: `${own} – ${t("common.siteName")}` }];
  };
}
