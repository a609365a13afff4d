/** Bytes of a text file as text: UTF-8 or UTF-16 by their marks, else UTF-8, else Windows-1258 (old Vietnamese files). */
import { MOST_BYTES } from "./contract";

export type Decoded =
  | { ok: true; text: string; encoding: "utf-8" | "utf-16" | "windows-1258" }
  | { ok: false; code: "fileEmpty" | "fileLarge" | "fileNotText" };

/** Lines end in "\n", letters are composed (Windows-1258 writes tone marks apart), a byte order mark is gone. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, code: "fileEmpty" };
  if (bytes.length > MOST_BYTES) return { ok: false, code: "fileLarge" };
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "";
  if (utf16) return finish(new TextDecoder(utf16).decode(bytes), "utf-16");
  try {
    return finish(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch {
    return finish(new TextDecoder("windows-1258").decode(bytes), "windows-1258");
  }
}

function finish(raw: string, encoding: "utf-8" | "utf-16" | "windows-1258"): Decoded {
  const text = raw
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are how a file that is no text is told
  if (/[\0-\x08\x0e-\x1f]/.test(text)) return { ok: false, code: "fileNotText" };
  return text.trim() === "" ? { ok: false, code: "fileEmpty" } : { ok: true, text, encoding };
}
