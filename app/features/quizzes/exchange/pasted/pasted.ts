/** Questions as trainers have them in Word: "Câu 1. … A. … B. … *C. …" or "Đáp án: C". */
import type { ExchangeFormat } from "../contract";
import { readPasted } from "./read-pasted";

export const pasted: ExchangeFormat = {
  id: "pasted",
  extension: "txt",
  mime: "text/plain; charset=utf-8",
  read: readPasted,
};
