/** Files as people bring them, good and hostile, made on the spot. */
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import sharp from "sharp";

/** A noisy photograph, which does not compress away, with a place and an owner written beside it. */
export async function photograph(width: number, height: number): Promise<Buffer> {
  const raw = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0; at < raw.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    raw[at] = (seed >> 16) & 0xff;
  }
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Artist: "CHU MAY TRAN VAN A" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 57/1 0/1" },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A PNG that says it is so large; a few hundred bytes whatever it says. */
export function pngThatSays(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(2 ** 22, (width + 1) * height)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A clip as a camera wrote it: one of the product's own. */
export const mp4 = (): Buffer => readFileSync("content/topics/1-chuyen-doi-so/media/cach-hoc-tren-trang.mp4");

/** The smallest WebM that says all that is asked. */
export function webm({
  codec = "V_VP9",
  docType = "webm",
  seconds = 12,
  width = 640,
  height = 360,
} = {}): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const whole = (value: number) => Buffer.from([value >> 8, value & 0xff]);
  const video = element("e0", Buffer.concat([element("b0", whole(width)), element("ba", whole(height))]));
  const track = element("ae", Buffer.concat([element("86", Buffer.from(codec)), video]));
  return Buffer.concat([
    element("1a45dfa3", element("4282", Buffer.from(docType))),
    element(
      "18538067",
      Buffer.concat([
        element("1549a966", element("4489", duration)),
        element("1654ae6b", track),
        element("1f43b675", Buffer.alloc(32)),
      ]),
    ),
  ]);
}

function element(id: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 0x10000000);
  return Buffer.concat([Buffer.from(id, "hex"), length, content]);
}

/** A document of the administration; `attached`: another file within it. */
export function pdf({
  pages = 1,
  userPassword,
  attached,
}: {
  pages?: number;
  userPassword?: string;
  attached?: string;
} = {}): Promise<Buffer> {
  const written = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    ...(userPassword ? { userPassword } : {}),
  });
  const parts: Buffer[] = [];
  written.on("data", (part: Buffer) => parts.push(part));
  for (let page = 1; page <= pages; page++) written.addPage().text(`To khai, trang ${page}`);
  if (attached) written.file(Buffer.from("MZ"), { name: attached });
  const whole = new Promise<void>((done) => written.on("end", () => done()));
  written.end();
  return whole.then(() => Buffer.concat(parts));
}

/** One with an object more, before its table of objects. */
export async function pdfWith(object: string, head?: string): Promise<Buffer> {
  const text = head ?? (await pdf()).toString("latin1");
  const at = head ? head.length : text.lastIndexOf("\nxref\n") + 1;
  const added = `9999 0 obj\n${object}\nendobj\n`;
  const rest = head ? "startxref\n9\n%%EOF\n" : text.slice(at);
  return Buffer.from(text.slice(0, at) + added + rest, "latin1");
}

/** One with a packed stream more; `keys` of its dictionary. */
export function pdfWithStream(content: string, keys: string): Promise<Buffer> {
  const packed = deflateSync(Buffer.from(content)).toString("latin1");
  return pdfWith(`<< ${keys} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`);
}
