/** The foot: the QR code and how to check at the left, place and date at the right, where a seal is not faked. */
import { groupCode } from "../certificate-code";
import { type PrintedCertificate, sentences, shortAddress, WORDS } from "./certificate-words";
import { HEAD_WIDTH, MARGIN, RIGHT } from "./lay-out-head";
import { INK, PAGE, setColumn, sizes, type TextBox, type Typeface } from "./page";

export const FOOT_TOP = 454;
const QR_SIZE = 86;
/** The code's quiet zone is part of its square: it hangs out so that its dark part stands on the margin. */
const QR = { x: MARGIN - 8, y: FOOT_TOP - 4, size: QR_SIZE };

export interface QrBox {
  x: number;
  y: number;
  size: number;
  alt: string;
  address: string;
}

/** `checkUrl`: the check page's address without a code. */
export function layOutFoot(
  printed: PrintedCertificate,
  checkUrl: string,
  face: Typeface,
): { boxes: TextBox[]; qr: QrBox } {
  const address = `${checkUrl}/${printed.code}`;
  const start = QR.x + QR.size + 10;
  const check = setColumn(
    [
      [WORDS.check, { weight: "bold", color: INK.green, steps: [{ size: 10, lines: 1 }] }],
      [WORDS.scan, { color: INK.soft, steps: [{ size: 9, lines: 1 }] }],
      [shortAddress(checkUrl), { steps: [...sizes(10, 8, 1), ...sizes(8, 6, 2)] }],
      [WORDS.typeCode, { color: INK.soft, steps: [{ size: 9, lines: 1 }] }],
      [groupCode(printed.code), { weight: "bold", steps: [{ size: 11.5, lines: 1 }] }],
    ],
    { start },
    { top: FOOT_TOP, width: PAGE.width / 2 + 40 - start },
    face,
  );
  const dated = setColumn(
    [
      [sentences.dated(printed), { steps: sizes(13, 9, 1) }],
      [WORDS.online, { color: INK.soft, steps: sizes(9, 8, 3) }],
    ],
    RIGHT,
    { top: FOOT_TOP + 8, width: HEAD_WIDTH },
    face,
  );
  return {
    boxes: [...dated.boxes, ...check.boxes],
    qr: { ...QR, address, alt: sentences.qr(address) },
  };
}
