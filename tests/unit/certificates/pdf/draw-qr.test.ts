import { create } from "qrcode";
import { describe, expect, it } from "vitest";
import { drawQr } from "~/features/certificates/pdf/draw-qr.server";
import { qrMatrix } from "~/platform/qr-code";

const ADDRESS = "https://binhdanhocvuso.dongnai.gov.vn/xac-minh/7K3QM9XWD2A4RT6VB8YZ";

/** Remembers rectangles and the transformations before them. */
function recorder() {
  const calls: Record<"translate" | "scale" | "rect", number[][]> = { translate: [], scale: [], rect: [] };
  const remember =
    (name: keyof typeof calls) =>
    (...numbers: number[]) => {
      calls[name].push(numbers);
      return pdf;
    };
  const pdf = {
    save: () => pdf,
    restore: () => pdf,
    fill: () => pdf,
    translate: remember("translate"),
    scale: remember("scale"),
    rect: remember("rect"),
  };
  return { pdf: pdf as unknown as PDFKit.PDFDocument, calls };
}

describe("the QR code", () => {
  it("is drawn module by module as the standard has it, in a quiet zone of four modules", () => {
    const { pdf, calls } = recorder();
    drawQr(pdf, ADDRESS, 58, 450, 86);
    const { size, data } = create(ADDRESS, { errorCorrectionLevel: "M" }).modules;
    const drawn = new Set(
      calls.rect.flatMap(([column = 0, row = 0, width = 0]) =>
        Array.from({ length: width }, (_, step) => row * size + column + step),
      ),
    );
    const dark = new Set([...data.keys()].filter((index) => data[index]));
    expect(drawn).toEqual(dark);
    expect(calls.rect.every(([, , , height]) => height === 1)).toBe(true);
    expect(calls.translate).toEqual([
      [58, 450],
      [4, 4],
    ]);
    expect((calls.scale[0]?.[0] ?? 0) * (size + 8)).toBeCloseTo(86);
  });

  it("has modules large enough for an old phone's camera: at least 0.6 mm on paper", () => {
    const millimetres = (86 / (qrMatrix(ADDRESS).length + 8)) * (25.4 / 72);
    expect(millimetres).toBeGreaterThan(0.6);
  });
});
