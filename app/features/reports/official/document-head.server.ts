/** Who issues a document and where, by the names that hold on its day. Pure. */

import type { DatedName } from "#drizzle/schema/catalog";
import { provinceNameOn } from "~/features/catalog/read-programme.server";

export interface Head {
  superior: string[];
  issuer: string[];
  place: string;
}

const capitals = (text: string) => text.toLocaleUpperCase("vi");

/** "Tỉnh Đồng Nai", "Thành phố Đồng Nai" → "Đồng Nai". */
const withoutKind = (name: string) => name.replace(/^(Tỉnh|Thành phố)\s+/u, "");

/**
 * The head of the province's own documents: the programme's issuer, its last line being the issuing body. A name of
 * the province in those lines becomes the one of the day, so that a report on March 2026 is headed "TỈNH ĐỒNG NAI".
 */
export function provinceHead(
  { province, issuer }: { province: DatedName[]; issuer: string[] },
  day: string,
): Head {
  const ofTheDay = provinceNameOn({ province }, day);
  const dated = issuer.map((line) =>
    province.reduce((text, { name }) => text.replaceAll(capitals(name), capitals(ofTheDay)), capitals(line)),
  );
  return { superior: dated.slice(0, -1), issuer: dated.slice(-1), place: withoutKind(ofTheDay) };
}

/** The head of a commune's document. A People's Committee has no body above it in its head. */
export function communeHead({ fullName, name }: { fullName: string; name: string }): Head {
  return { superior: [], issuer: ["ỦY BAN NHÂN DÂN", capitals(fullName)], place: name };
}
