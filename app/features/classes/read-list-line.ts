/** What one line of a pasted list says of a person: "3. Nguyễn Văn Mẫu; 1960; 0912 345 678". Pure. */
import { parsePersonalId } from "~/features/accounts/personal-id";
import { parsePhone } from "~/features/accounts/phone";
import { normalizeUsername } from "~/features/accounts/username";
import { fold } from "~/platform/text/fold";
import { normalizeLine } from "~/platform/text/normalize";

/** Longer lists are imported as a file. */
export const MAX_LINES = 300;

export interface ListLine {
  /** As it is shown again, spaces put right. */
  text: string;
  /** Folded for search. */
  name?: string;
  year?: number;
  /** E.164. */
  phone?: string;
  personalId?: string;
  /** The whole line, where it could be an account's name. */
  username?: string;
}

/** Undefined for a line without letters or digits. Parts stand between tabs, commas, semicolons or bars. */
export function readListLine(raw: string): ListLine | undefined {
  const text = normalizeLine(raw);
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  const line: ListLine = { text };
  const whole = text.replace(/^\d{1,4}\s*[.)]\s*/u, "");
  if (!/\s/.test(whole)) line.username = normalizeUsername(whole);
  for (const part of parts(raw)) {
    const id = parsePersonalId(part);
    const phone = parsePhone(part);
    const born = /(?:^|\D)((?:19|20)\d{2})$/.exec(part);
    if (id.ok) line.personalId ??= id.value;
    else if (phone.ok) line.phone ??= phone.value;
    else if (born && !/\p{L}{2}/u.test(part)) line.year ??= Number(born[1]);
    else if (/\p{L}/u.test(part) && line.name === undefined) takeName(line, part);
  }
  return line;
}

/** Tabs and bars come from spreadsheets; a number before the first name is the row's. */
function parts(raw: string): string[] {
  return raw
    .replace(/^\s*\d{1,4}\s*[.)\t]\s*/u, "")
    .split(/[\t,;|]/)
    .map(normalizeLine)
    .filter(Boolean);
}

/** "Nguyễn Văn Mẫu 1960" and "Nguyễn Văn Mẫu (1960)" carry the year behind the name. */
function takeName(line: ListLine, part: string): void {
  const behind = /^(.*\p{L})[\s(–-]+((?:19|20)\d{2})\)?$/u.exec(part);
  if (behind) line.year ??= Number(behind[2]);
  line.name = fold(behind?.[1] ?? part);
}
