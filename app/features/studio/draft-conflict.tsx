/** Two people wrote the same draft: both texts side by side, and what may be done (`children`). */
import type { ReactNode } from "react";
import { useT } from "~/i18n/context";
import { DiffTable } from "./diff-table";
import type { DiffRow } from "./diff-texts";

export interface TwoTexts {
  rows: DiffRow[];
  /** Who saved the other text, and when. */
  name: string;
  at: string;
}

export function DraftConflict({ rows, name, at, children }: TwoTexts & { children?: ReactNode }) {
  const t = useT();
  return (
    <section className="card studio-conflict" aria-labelledby="hai-ban" data-conflict>
      <h2 id="hai-ban">{t("studio.conflictTitle")}</h2>
      <p>{t("studio.conflictText", { name, at })}</p>
      <DiffTable rows={rows} before={t("studio.theirs", { name })} after={t("studio.mine")} />
      {children}
    </section>
  );
}
