/**
 * A question to oneself. It works without any script: the style sheet shows an answer's verdict when its box is
 * ticked. The parts in here are made by the compiler from the author's paragraphs, list and quote.
 */
import type { ReactNode } from "react";
import { word } from "./words";

export function Check({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <div className="check" data-check={id}>
      {children}
    </div>
  );
}

/** The question and its answers; the explanation stays outside, so that it is not read as one of them. */
export function CheckGroup({ children }: { children?: ReactNode }) {
  return <fieldset>{children}</fieldset>;
}

export function CheckPrompt({ several, children }: { several?: string; children?: ReactNode }) {
  return (
    <legend>
      <span className="check-label">{word("lessons.checkLabel")}</span>
      {children}
      {several && <span className="check-hint">{word("lessons.checkSeveral")}</span>}
    </legend>
  );
}

interface CheckAnswerProps {
  /** Groups the answers of one question: unique in the lesson. */
  group: string;
  number: string;
  right?: string;
  several?: string;
  children?: ReactNode;
}

export function CheckAnswer({ group, number, right, several, children }: CheckAnswerProps) {
  const id = `${group}-${number}`;
  return (
    <div className={`check-answer ${right ? "check-right" : "check-wrong"}`}>
      <input type={several ? "checkbox" : "radio"} name={several ? id : group} id={id} autoComplete="off" />
      <label htmlFor={id}>{children}</label>
      <div aria-live="polite">
        <p className="check-verdict">{verdict(right, several)}</p>
      </div>
    </div>
  );
}

function verdict(right: string | undefined, several: string | undefined): string {
  if (several) return right ? word("lessons.checkPartRight") : word("lessons.checkPartWrong");
  return right ? word("lessons.checkRight") : word("lessons.checkWrong");
}

export function CheckExplanation({ children }: { children?: ReactNode }) {
  return (
    <details className="lesson-more">
      <summary>{word("lessons.checkExplanation")}</summary>
      {children}
    </details>
  );
}
