/** An authored text file as text: UTF-8, composed (NFC), "\n" at line ends, or the fault that stands in the way. */
import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { ContentFaultCode, FaultAt } from "./content-fault";
import type { Entry } from "./read-folder.server";

/** Ten times a long description; a parser's worst case grows faster than the text. */
export const MAX_YAML_BYTES = 64 * 1024;
/** A lesson or a bank that is larger is refused unread; the guard has limits of its own below this. */
export const MAX_TEXT_BYTES = 1024 * 1024;

export async function readText(
  { absolute, bytes }: Entry,
  maxBytes: number,
): Promise<{ text: string } | { fault: FaultAt }> {
  if (bytes > maxBytes) {
    const parameters = { kilobytes: Math.ceil(bytes / 1024), most: Math.floor(maxBytes / 1024) };
    return { fault: { line: 1, column: 1, code: "tooBig", parameters } };
  }
  try {
    return decodeText(await readFile(absolute));
  } catch {
    return { fault: { line: 1, column: 1, code: "unreadable" } };
  }
}

/** Files come from Windows and macOS too: a byte-order mark, CRLF and decomposed letters are made one. */
export function decodeText(bytes: Uint8Array): { text: string } | { fault: FaultAt } {
  if (!isUtf8(bytes)) return { fault: { ...firstWrongByte(bytes), code: "notUtf8" } };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n").normalize("NFC");
  const wrong = /\uFFFD|(?![\t\n])\p{Cc}/u.exec(text);
  if (!wrong) return { text };
  const before = text.slice(0, wrong.index).split("\n");
  const code: ContentFaultCode = wrong[0] === "\uFFFD" ? "lostLetter" : "controlCharacter";
  return { fault: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code } };
}

const LINE_FEED = 0x0a;

function firstWrongByte(bytes: Uint8Array): { line: number; column: number } {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const part = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(part)) {
      const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);
      return { line, column: decoded.indexOf("\uFFFD") + 1 };
    }
    start = end + 1;
  }
}
