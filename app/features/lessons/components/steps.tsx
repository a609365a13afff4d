import type { ReactNode } from "react";

/** The numbers are drawn by the style sheet, and some screen readers then forget that this is a list. */
const STAYS_LIST = { role: "list" };

export function Steps({ children }: { children?: ReactNode }) {
  return (
    <ol className="steps" {...STAYS_LIST}>
      {children}
    </ol>
  );
}

export function Step({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <li className="step">
      <p className="step-title">{title}</p>
      {children}
    </li>
  );
}
