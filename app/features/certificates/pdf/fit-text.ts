/** Fits text into a width by measuring: the first step at which it fits wins, and below the last it keeps shrinking. */

/** Width of a text at size 1. */
export type Measure = (text: string) => number;

export interface Step {
  size: number;
  /** At most so many lines at this size. */
  lines: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

const SMALLEST = 6;

/** Every word of `text` is in the result, in order, each line no wider than `width`. */
export function fitText(text: string, width: number, steps: readonly Step[], measure: Measure): Fitted {
  for (const { size, lines: most } of steps) {
    const lines = wrapText(text, width / size, measure);
    const cutsWord = lines.join(" ") !== text;
    if (lines.length <= most && !cutsWord) return { size, lines: balance(lines, width / size, measure) };
  }
  const most = steps.at(-1)?.lines ?? 1;
  for (let size = steps.at(-1)?.size ?? SMALLEST; ; size -= 0.5) {
    const lines = wrapText(text, width / size, measure);
    if (lines.length <= most || size <= SMALLEST) return { size, lines };
  }
}

/** Greedy lines; a word wider than a line is cut between letters. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (measure(line) > width) {
      const head = widestHead(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line ? [...lines, line] : lines;
}

/** The longest start that fits, at least one letter with its marks. */
function widestHead(word: string, width: number, measure: Measure): string {
  const letters = word.match(/\P{M}\p{M}*/gu) ?? [word];
  let head = letters[0] ?? word;
  for (const letter of letters.slice(1)) {
    if (measure(head + letter) > width) break;
    head += letter;
  }
  return head;
}

/** The same number of lines, as even as they can be: a name of two lines does not leave one word alone. */
function balance(lines: string[], width: number, measure: Measure): string[] {
  if (lines.length < 2) return lines;
  const text = lines.join(" ");
  let best = lines;
  for (let narrower = width * 0.98; narrower > width / lines.length / 2; narrower *= 0.98) {
    const tried = wrapText(text, narrower, measure);
    if (tried.length > lines.length || tried.join(" ") !== text) break;
    best = tried;
  }
  return best;
}
