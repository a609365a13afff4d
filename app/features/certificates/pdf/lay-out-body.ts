/**
 * The middle of the paper: what is certified, of whom. Each text takes the largest size at which it fits; when long
 * texts need more lines than there is room, all shrink together, and when there is room to spare the gaps share it.
 */
import { type PrintedCertificate, printedName, sentences, WORDS } from "./certificate-words";
import type { Fitted } from "./fit-text";
import {
  type Block,
  fitStyled,
  heightOf,
  INK,
  PAGE,
  type Rule,
  type Style,
  set,
  sizes,
  type Typeface,
} from "./page";

const WIDTH = 640;
const CENTER = PAGE.width / 2;
/** Gaps shrink to this share before texts do, and grow to that one. */
const LEAST_GAP = 0.6;
const MOST_GAP = 1.5;

interface Row extends Style {
  text: string;
  /** Space above, in points. */
  gap: number;
  ruled?: boolean;
}

function bodyRows(printed: PrintedCertificate): Row[] {
  const small = { color: INK.soft, steps: [{ size: 13, lines: 1 }] };
  return [
    { text: WORDS.title, tag: "H1", weight: "bold", color: INK.green, gap: 6, steps: sizes(31, 24, 1, 1) },
    {
      text: sentences.programme(printed.programmeName),
      weight: "bold",
      color: INK.bronze,
      gap: 0,
      steps: [...sizes(13, 11, 1), ...sizes(11, 9, 2)],
    },
    { text: WORDS.certifies, gap: 15, ...small },
    {
      text: printedName(printed.fullName),
      weight: "bold",
      gap: 0,
      ruled: true,
      steps: [...sizes(34, 24, 1, 2), ...sizes(24, 16, 2, 1)],
    },
    { text: sentences.person(printed), gap: 8, steps: [...sizes(13, 10, 1), ...sizes(11, 9, 2)] },
    { text: WORDS.completed, gap: 11, ...small },
    {
      text: printed.topicTitle,
      weight: "bold",
      color: INK.green,
      gap: 0,
      steps: [...sizes(20, 17, 1, 1), ...sizes(18, 14, 2, 1), ...sizes(13, 10, 3, 1)],
    },
    { text: sentences.score(printed.score), gap: 2, steps: [{ size: 13, lines: 1 }] },
  ];
}

/** Fills the room from `top` to `bottom`. */
export function layOutBody(
  printed: PrintedCertificate,
  { top, bottom }: { top: number; bottom: number },
  face: Typeface,
): Block {
  const rows = bodyRows(printed);
  const gaps = rows.reduce((sum, { gap }) => sum + gap, 0);
  const fitted = fitRows(rows, bottom - top - gaps * LEAST_GAP, face);
  const spare = bottom - top - totalHeight(fitted);
  const stretch = Math.min(MOST_GAP, spare / gaps);
  let y = top + (spare - gaps * stretch) / 2;
  const boxes: Block["boxes"] = [];
  const rules: Rule[] = [];
  for (const [index, row] of rows.entries()) {
    const placed = set(fitted[index] as Fitted, row, { center: CENTER }, y + row.gap * stretch, face);
    boxes.push(placed.box);
    y = placed.bottom;
    if (row.ruled) rules.push({ x: CENTER - 130, y: y + 4 * stretch, width: 260, color: INK.gold });
  }
  return { boxes, rules, bottom: y };
}

const totalHeight = (fitted: Fitted[]) => fitted.reduce((sum, one) => sum + heightOf(one), 0);

function fitRows(rows: Row[], room: number, face: Typeface): Fitted[] {
  for (let scale = 1; ; scale -= 0.04) {
    const fitted = rows.map((row) => {
      const steps = row.steps.map(({ size, lines }) => ({ size: size * scale, lines }));
      return fitStyled(row.text, WIDTH, { ...row, steps }, face);
    });
    if (totalHeight(fitted) <= room || scale < 0.5) return fitted;
  }
}
