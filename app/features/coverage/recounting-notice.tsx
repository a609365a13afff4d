/** Says that figures are those of before an upgrade, while they are made anew. */
import { useT } from "~/i18n/context";

export function RecountingNotice({ recounting }: { recounting: boolean }) {
  const t = useT();
  if (!recounting) return null;
  return (
    <p className="notice" role="status">
      {t("coverage.recounting")}
    </p>
  );
}
