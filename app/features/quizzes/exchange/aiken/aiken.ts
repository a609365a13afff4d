/** Aiken: a question, options "A. …", and "ANSWER: B". https://docs.moodle.org/en/Aiken_format */
import type { ExchangeFormat } from "../contract";
import { readAiken } from "./read-aiken";

export const aiken: ExchangeFormat = {
  id: "aiken",
  extension: "txt",
  mime: "text/plain; charset=utf-8",
  read: readAiken,
};
