/** All that a row says of a person as one text, so that an officer's word on it is remembered. Pure. */
import { nameKey } from "~/features/coverage/same-name";
import type { Compared } from "./judge-row";

export function rowText(row: Compared): string {
  const { fullName, birthYear, birthDate, phone, personalIdHash, communeCode, hamletId } = row;
  return JSON.stringify([
    nameKey(fullName),
    birthYear,
    birthDate,
    phone,
    personalIdHash,
    communeCode,
    hamletId,
  ]);
}
