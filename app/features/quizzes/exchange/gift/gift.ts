/** GIFT, Moodle's plain text format: https://docs.moodle.org/en/GIFT_format. */
import type { ExchangeFormat } from "../contract";
import { readGift } from "./read-gift";
import { writeGift } from "./write-gift";

export const gift: ExchangeFormat = {
  id: "gift",
  extension: "gift.txt",
  mime: "text/plain; charset=utf-8",
  read: readGift,
  write: writeGift,
};
