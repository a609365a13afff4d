/**
 * A photograph without what its camera wrote beside it: place, time, owner. Only whole parts of the file are left out,
 * so not one point of the picture changes. Pure.
 */

/** The same bytes where the file is of no kind that is known here, or is cut short. */
export function stripMetadata(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 2).toString("hex") === "ffd8") return stripJpeg(bytes);
  if (bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a") return stripPng(bytes);
  return bytes;
}

/** APP1 to APP15 but for APP14 (how colours are coded), and comments (ITU-T T.81, B.1.1.3). */
function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda || end > bytes.length) break;
    const personal = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!personal) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

const PERSONAL = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

function stripPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    if (!PERSONAL.has(bytes.toString("latin1", at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(at)]);
}
