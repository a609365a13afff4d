/** The mark before a figure that rests on an estimate: "≈", read aloud as "ước tính". */
import { useT } from "~/i18n/context";

export function Estimated({ when }: { when: boolean }) {
  const t = useT();
  if (!when) return null;
  return (
    <>
      <span aria-hidden="true">≈&#8239;</span>
      <span className="visually-hidden">{t("common.estimated")} </span>
    </>
  );
}
