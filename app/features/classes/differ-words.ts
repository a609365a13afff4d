/** Who said what of a person whose marks differ, in the reader's words. */
import { formatTime } from "~/i18n/format";
import type { Translate } from "~/i18n/translate";
import type { ListedForSession } from "./read-attendance.server";

export function differWords(marks: ListedForSession["marks"], t: Translate): string {
  const said = marks.map(({ mark, by, at }) =>
    t("classes.saidBy", {
      mark: t(mark === "present" ? "classes.present" : "classes.absent"),
      name: by,
      time: formatTime(at),
    }),
  );
  return t("classes.differ", { marks: said.join("; ") });
}
