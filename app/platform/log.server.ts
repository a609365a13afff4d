/** Structured log on standard output. Never log personal fields: ids only. */
import pino from "pino";

export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["*.password", "*.personalId", "*.phone", "*.email"],
});
