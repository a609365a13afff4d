/**
 * Whether an option speaks about the other options: "all of the above", "none is right", "both A and B". It is
 * chosen by logic and not by knowledge, and when options are shuffled nothing stands above it (Haladyna, Downing and
 * Rodriguez, "A review of multiple-choice item-writing guidelines", 2002; lesson viet-cau-hoi-trac-nghiem). Pure.
 */
import { fold } from "~/platform/text/fold";

/** Folded: no marks, "y" as "i". "y" (idea) is therefore "i", and "ý trên" is "i tren". */
const OPTION = "(i|dap an|phuong an|cau|lua chon|i kien|dieu|cau tra loi)";
const COUNT = "(hai|ba|bon|nam|2|3|4|5)";
const CATCH_ALLS = [
  `^(tat ca|toan bo|ca|ca ${COUNT})( (cac|nhung))?( ${OPTION})?( (tren|kia|con lai|nai))? (deu )?(la )?(dung|sai)( het| ca)?$`,
  `^(tat ca|toan bo|ca ${COUNT})( (cac|nhung))? ${OPTION}( (tren|kia|con lai|nai|o tren))?$`,
  `^(cac|nhung) ${OPTION} (tren|kia|con lai) (deu )?(dung|sai)$`,
  `^khong( co)? ${OPTION} nao( (o )?tren)?( la)?( dung| sai)?$`,
  "^ca [a-e]( ?(va )?[a-e])+( (deu )?(dung|sai))?$",
  "^(all|none|both|neither) of (the|these)( above| options| answers)?( (is|are) (right|correct|true|wrong))?$",
].map((pattern) => new RegExp(pattern));

export function isCatchAll(option: string): boolean {
  const folded = fold(option);
  return CATCH_ALLS.some((pattern) => pattern.test(folded));
}
