import type { ReactNode } from "react";
import { word } from "./words";

/**
 * A hard word. Tapping it, or the space bar on it, shows what it means right behind it in the sentence: a tick box
 * in its label, because that needs no script, works on old phones and may stand in a paragraph.
 */
export function Term({ means, children }: { means: string; children?: ReactNode }) {
  return (
    <label className="term">
      <input type="checkbox" autoComplete="off" />
      <dfn>{children}</dfn>
      <span className="visually-hidden"> ({word("lessons.termOpen")})</span>
      <span className="term-means"> ({means})</span>
    </label>
  );
}
