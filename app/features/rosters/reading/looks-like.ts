/** What values of a field look like: enough to guess a column that has no heading. Pure. */
import { fold } from "~/platform/text/fold";
import type { ListField } from "./fields";

const digits = (value: string) => value.replace(/[\s.'-]/g, "");

const isDay = (value: string) => /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(\d{4}|\d{2})$/.test(value);

const LOOKS: Partial<Record<ListField, (value: string) => boolean>> = {
  fullName: (value) => /^\p{Lu}[\p{L}\p{M}']*(\s+[\p{L}\p{M}'.]+){1,6}$/u.test(value) && !isPlace(value),
  birth: (value) =>
    isDay(value) ||
    /^(19|20)\d\d(-\d\d-\d\d)?$/.test(value) ||
    /(năm|sn)\s*(19|20)\d\d$/iu.test(value.normalize("NFC")),
  sex: (value) => /^(nam|nu|male|female)$/.test(fold(value)),
  phone: (value) => /^(\+?84|0)?[235789]\d{8,9}$/.test(digits(value)),
  personalId: (value) => /^0\d{11}$|^[1-9]\d{9,10}$/.test(digits(value)),
  hamlet: isPlace,
  confirmedOn: isDay,
  commune: (value) => /^(xa|phuong) /.test(fold(value)),
};

function isPlace(value: string): boolean {
  return /^(ap|khu pho|kp|thon|to|bon|soc|khom) /.test(fold(value));
}

export function looksLike(field: ListField, value: string): boolean {
  return LOOKS[field]?.(value) ?? false;
}
