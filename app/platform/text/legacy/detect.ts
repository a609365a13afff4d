/** In which encoding a table's texts are, and each of them in Unicode. Pure. */
import { ENCODINGS, type Encoding, LEGACY, type LegacyEncoding, looksWestern } from "./encodings";
import { isSyllable } from "./syllable";

const ASCII = /^\p{ASCII}*$/u;
const LEGACY_NAMES = ENCODINGS.filter((one): one is LegacyEncoding => one !== "unicode");

const as = (encoding: Encoding, text: string) =>
  encoding === "unicode" ? text.normalize("NFC") : LEGACY[encoding](text);

/** Words that can be Vietnamese less those that cannot, among those with a letter beyond ASCII in either reading. */
function score(text: string, encoding: Encoding): number {
  let total = 0;
  for (const word of text.split(/[\s,.;:()/\d'"–-]+/u)) {
    if (word === "" || ASCII.test(word)) continue;
    const read = as(encoding, word);
    total += isSyllable(read) ? 1 : -1;
  }
  return total;
}

/** The encoding that most texts of a table speak for; a text with a letter outside Windows-1252 speaks for Unicode. */
export function detectEncoding(texts: Iterable<string>): Encoding {
  const totals: Record<Encoding, number> = { unicode: 0, vni: 0, tcvn3: 0, cp1258: 0 };
  for (const text of texts) {
    if (ASCII.test(text)) continue;
    if (looksWestern(text)) for (const encoding of ENCODINGS) totals[encoding] += score(text, encoding);
    else totals.unicode += 1;
  }
  const best = LEGACY_NAMES.reduce((one, other) => (totals[other] > totals[one] ? other : one));
  return totals[best] > totals.unicode ? best : "unicode";
}

export interface DecodedText {
  text: string;
  /** In what it was written. */
  from: Encoding;
}

/**
 * A text in Unicode (NFC). `likely` decides where a text makes sense both ways ("Thò" is a word, and "Thị" in VNI);
 * in a table of Unicode, a text that makes sense only in an old encoding is read that way.
 */
export function decodeText(text: string, likely: Encoding): DecodedText {
  const unicode: DecodedText = { text: text.normalize("NFC"), from: "unicode" };
  if (ASCII.test(text) || !looksWestern(text)) return unicode;
  const candidates: readonly Encoding[] = likely === "unicode" ? ENCODINGS : [likely, "unicode"];
  const scored = candidates.map((encoding) => ({ encoding, words: score(text, encoding) }));
  const first = scored.find(({ encoding }) => encoding === likely) ?? { encoding: likely, words: 0 };
  const { encoding: best, words } = scored.reduce(
    (one, other) => (other.words > one.words ? other : one),
    first,
  );
  // Words that are none ("SĐT") are read as the rest of the table is.
  if (best === "unicode" || (words <= 0 && best !== likely)) return unicode;
  const read = as(best, text);
  return read === unicode.text ? unicode : { text: read, from: best };
}
