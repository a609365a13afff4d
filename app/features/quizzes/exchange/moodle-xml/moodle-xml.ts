/** Moodle XML: https://docs.moodle.org/en/Moodle_XML_format. */
import type { ExchangeFormat } from "../contract";
import { readMoodleXml } from "./read-moodle-xml";
import { writeMoodleXml } from "./write-moodle-xml";

export const moodleXml: ExchangeFormat = {
  id: "moodle-xml",
  extension: "xml",
  mime: "application/xml; charset=utf-8",
  read: readMoodleXml,
  write: writeMoodleXml,
};
