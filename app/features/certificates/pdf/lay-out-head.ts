/** The two heads of a Vietnamese paper (NĐ 30/2020/NĐ-CP): who issues and its number; the nation and its motto. */
import { type PrintedCertificate, sentences, WORDS } from "./certificate-words";
import { type Block, INK, PAGE, type Rule, type Style, setColumn, sizes, type Typeface } from "./page";

export const MARGIN = 66;
export const HEAD_WIDTH = 262;
const TOP = 54;

const LEFT = { center: MARGIN + HEAD_WIDTH / 2 };
export const RIGHT = { center: PAGE.width - MARGIN - HEAD_WIDTH / 2 };

const ruleUnder = (bottom: number, { center }: { center: number }, width: number): Rule => ({
  x: center - width / 2,
  y: bottom + 2,
  width,
  color: INK.text,
});

/** The superior bodies plain, the issuing one bold over a short rule, then the number. */
export function layOutIssuer({ issuer, number }: PrintedCertificate, face: Typeface): Block {
  const names = issuer.split("\n").filter(Boolean);
  const steps = [...sizes(10, 8.5, 1), ...sizes(9, 7, 2)];
  const body = setColumn(
    names.map((name, index): [string, Style] => [
      name,
      { weight: index === names.length - 1 ? "bold" : "regular", steps },
    ]),
    LEFT,
    { top: TOP, width: HEAD_WIDTH },
    face,
  );
  const foot = setColumn(
    [[sentences.number(number), { steps: sizes(10, 7, 1) }]],
    LEFT,
    { top: body.bottom + 6, width: HEAD_WIDTH },
    face,
  );
  return {
    boxes: [...body.boxes, ...foot.boxes],
    rules: [ruleUnder(body.bottom, LEFT, 68)],
    bottom: foot.bottom,
  };
}

/** The rule under the motto is as long as the motto. */
export function layOutNation(face: Typeface): Block {
  const { boxes, bottom } = setColumn(
    [
      [WORDS.nation, { weight: "bold", steps: [{ size: 10.5, lines: 1 }] }],
      [WORDS.motto, { weight: "bold", steps: [{ size: 11, lines: 1 }] }],
    ],
    RIGHT,
    { top: TOP, width: HEAD_WIDTH },
    face,
  );
  const motto = boxes.at(-1)?.lines[0]?.width ?? 0;
  return { boxes, rules: [ruleUnder(bottom, RIGHT, motto)], bottom: bottom + 6 };
}
