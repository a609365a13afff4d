/** Reads a QR code that is drawn as one SVG path (platform/qr-code), as a phone's camera would. */
import decode from "qr/decode.js";

const PIXELS_A_MODULE = 4;

export function decodeQrPath(side: number, path: string): string {
  const width = side * PIXELS_A_MODULE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * PIXELS_A_MODULE; row < (Number(y) + 1) * PIXELS_A_MODULE; row++)
      for (
        let column = Number(x) * PIXELS_A_MODULE;
        column < (Number(x) + Number(length)) * PIXELS_A_MODULE;
        column++
      )
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return decode({ data, width, height: width });
}
