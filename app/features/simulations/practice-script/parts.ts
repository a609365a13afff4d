/** The named places of the player's markup (practice-player.tsx). */
export type Part =
  | "welcome"
  | "start"
  | "play"
  | "role"
  | "count"
  | "turn"
  | "task"
  | "stage"
  | "decision"
  | "options"
  | "feedback"
  | "onward"
  | "next"
  | "result"
  | "ending"
  | "endingText"
  | "score"
  | "saving"
  | "review"
  | "again"
  | "resend"
  | "showSteps";

export type Parts = (name: Part) => HTMLElement;

/** Throws when the page and its script are of different versions. */
export function partsOf(root: HTMLElement): Parts {
  return (name) => {
    const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The practice has no part ${name}.`);
    return part;
  };
}

/** An element with text; texts of scenarios never become markup. */
export function element(tag: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
