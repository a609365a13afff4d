/** Two texts side by side: lines that belong together stand beside each other, and in them the words that differ are marked. Pure. */
import { diffLines, diffWordsWithSpace } from "diff";

export interface DiffPart {
  text: string;
  changed: boolean;
}

export interface DiffSide {
  /** From 1. */
  line: number;
  parts: DiffPart[];
}

export interface DiffRow {
  /** Null: the line is only on the other side. */
  before: DiffSide | null;
  after: DiffSide | null;
  changed: boolean;
}

/** Milliseconds after which words are no longer compared, only lines. */
const PATIENCE = 300;

export function diffTexts(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = [];
  let [left, right] = [0, 0];
  const whole = (line: number, text: string): DiffSide => ({ line, parts: [{ text, changed: false }] });
  const hunks = diffLines(withEnd(before), withEnd(after), { timeout: PATIENCE }) ?? [
    { value: before, removed: true, added: false, count: 0 },
    { value: after, removed: false, added: true, count: 0 },
  ];
  for (let index = 0; index < hunks.length; index++) {
    const hunk = hunks[index];
    if (!hunk) continue;
    const next = hunks[index + 1];
    if (!hunk.added && !hunk.removed) {
      for (const text of linesOf(hunk.value))
        rows.push({ before: whole(++left, text), after: whole(++right, text), changed: false });
    } else if (hunk.removed && next?.added) {
      index++;
      const [gone, come] = [linesOf(hunk.value), linesOf(next.value)];
      for (let at = 0; at < Math.max(gone.length, come.length); at++) {
        const words = wordsOf(gone[at], come[at]);
        rows.push({
          before: gone[at] === undefined ? null : { line: ++left, parts: words.before },
          after: come[at] === undefined ? null : { line: ++right, parts: words.after },
          changed: true,
        });
      }
    } else
      for (const text of linesOf(hunk.value)) {
        const side = { line: hunk.added ? ++right : ++left, parts: [{ text, changed: true }] };
        rows.push({ before: hunk.added ? null : side, after: hunk.added ? side : null, changed: true });
      }
  }
  return rows;
}

/** Leaves out what is alike, but for some lines around each change; null stands for a gap. */
export function aroundChanges(rows: readonly DiffRow[], lines = 3): (DiffRow | null)[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - lines), index + lines + 1).some((row) => row.changed),
  );
  return rows.flatMap((row, index) => (near[index] ? [row] : near[index - 1] || index === 0 ? [null] : []));
}

function wordsOf(gone: string | undefined, come: string | undefined) {
  const all = (text: string | undefined) => (text === undefined ? [] : [{ text, changed: true }]);
  if (gone === undefined || come === undefined) return { before: all(gone), after: all(come) };
  const words = diffWordsWithSpace(gone, come, { timeout: PATIENCE });
  if (!words) return { before: all(gone), after: all(come) };
  const side = (skip: "added" | "removed", mark: "added" | "removed") =>
    words.filter((word) => !word[skip]).map((word) => ({ text: word.value, changed: word[mark] === true }));
  return { before: side("added", "removed"), after: side("removed", "added") };
}

function withEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function linesOf(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
