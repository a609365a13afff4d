import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePrinted } from "#tests/support/printed-certificate";
import { certificateFonts } from "~/features/certificates/pdf/certificate-fonts.server";
import { type CertificateLayout, layOutCertificate } from "~/features/certificates/pdf/lay-out-certificate";
import { ASCENT, DESCENT, PAGE, type Typeface } from "~/features/certificates/pdf/page";

/** Letters two thirds as wide as high: wider than any real text. */
const wide: Typeface = {
  measure: { regular: (text) => text.length * 0.66, bold: (text) => text.length * 0.66 },
  printable: (text) => text,
};

interface Box {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** As far as ink can reach. */
function boxesOf({ boxes, qr }: CertificateLayout): Box[] {
  const lines = boxes.flatMap(({ size, lines }) =>
    lines.map(({ text, x, baseline, width }) => ({
      what: text,
      left: x,
      right: x + width,
      top: baseline - size * ASCENT,
      bottom: baseline + size * DESCENT,
    })),
  );
  return [...lines, { what: "QR", left: qr.x, right: qr.x + qr.size, top: qr.y, bottom: qr.y + qr.size }];
}

function faults(layout: CertificateLayout): string[] {
  const boxes = boxesOf(layout);
  const tight = 0.01;
  const crossed = boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.right > other.left + tight &&
          other.right > one.left + tight &&
          one.bottom > other.top + tight &&
          other.bottom > one.top + tight,
      )
      .map((other) => `${one.what} | ${other.what}`),
  );
  const left = boxes
    .filter(
      ({ left, right, top, bottom }) => left < 48 || right > PAGE.width - 48 || top < 48 || bottom > 552,
    )
    .map(({ what }) => `outside: ${what}`);
  return [...crossed, ...left];
}

describe("the layout of a certificate", () => {
  const words = (most: number) =>
    fc
      .array(fc.stringMatching(/^[A-Za-zĂẬỄờýđ]{1,20}$/), { minLength: 1, maxLength: most })
      .map((list) => list.join(" "));

  it("keeps every text apart from every other, from the QR code and from the frame", () => {
    fc.assert(
      fc.property(
        words(8).map((name) => name.slice(0, 60).trim()),
        words(16),
        fc.array(words(6), { minLength: 1, maxLength: 3 }),
        words(5),
        words(8),
        (fullName, topicTitle, issuer, communeName, programmeName) => {
          const printed = makePrinted({
            fullName,
            topicTitle,
            communeName,
            programmeName,
            issuer: issuer.join("\n"),
          });
          expect(faults(layOutCertificate(printed, "https://hoc.example.vn/xac-minh", wide))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("prints a short name larger than a long one", () => {
    const nameSize = (fullName: string) =>
      layOutCertificate(makePrinted({ fullName }), "https://hoc.example.vn/xac-minh", wide).boxes.find(
        ({ lines }) => lines.some(({ text }) => text.startsWith(fullName.slice(0, 1))),
      )?.size ?? 0;
    expect(nameSize("Ỵ")).toBeGreaterThan(nameSize("Ỵ NGUYỄN PHƯỚC HOÀNG THIÊN NGỌC TRƯỜNG PHƯƠNG QUỲNH"));
  });

  it("leaves each line the height that its highest and lowest letters take", () => {
    const letters = [..."AĂÂEÊIOÔƠUƯYaăâeêioôơuưy"].flatMap((vowel) =>
      ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (vowel + tone).normalize("NFC")),
    );
    for (const font of Object.values(certificateFonts().fonts)) {
      const glyphs = font.layout([...letters, ..."ĐđgjpqyQ()/,"].join("")).glyphs as {
        bbox: { minY: number; maxY: number };
      }[];
      expect(Math.max(...glyphs.map(({ bbox }) => bbox.maxY)) / 1000).toBeLessThanOrEqual(ASCENT);
      expect(Math.min(...glyphs.map(({ bbox }) => bbox.minY)) / -1000).toBeLessThanOrEqual(DESCENT);
    }
  });
});
