/** The exchange formats. A new one is a folder and a line here. */
import { aiken } from "./aiken/aiken";
import type { ExchangeFormat } from "./contract";
import { gift } from "./gift/gift";
import { moodleXml } from "./moodle-xml/moodle-xml";
import { pasted } from "./pasted/pasted";
import { xlsx } from "./xlsx/xlsx.server";

export const EXCHANGE_FORMATS: readonly ExchangeFormat[] = [pasted, xlsx, gift, moodleXml, aiken];

export function findExchangeFormat(id: string): ExchangeFormat | undefined {
  return EXCHANGE_FORMATS.find((format) => format.id === id);
}

/**
 * The format that a file most likely is, by what it holds and never by its name. Everything that is text and
 * nothing else is taken for pasted text, whose reader says best what is missing.
 */
export function guessFormat(bytes: Uint8Array): ExchangeFormat {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return xlsx;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return xlsx;
  const text = new TextDecoder().decode(bytes.subarray(0, 200_000));
  if (/^\uFEFF?\s*<(\?xml|quiz|!DOCTYPE)/i.test(text)) return moodleXml;
  if (/^ANSWER:/im.test(text)) return /^\s*(Câu|Question)\s*\d/im.test(text) ? pasted : aiken;
  if (
    /^\s*(::|\$CATEGORY:|\/\/)/m.test(text) ||
    /\{[^}]*[=~][^}]*\}/s.test(text) ||
    /\{\s*(T|F|TRUE|FALSE)\s*[}#]/.test(text)
  )
    return gift;
  return pasted;
}
