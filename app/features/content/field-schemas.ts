/**
 * The kinds of values that authored YAML holds. A failing check carries its message as text that
 * read-yaml.ts reads back: the code of a content fault and its parameters.
 */
import { z } from "zod";
import { normalizeLine } from "~/platform/text/normalize";
import type { ContentFaultCode } from "./content-fault";

type Limits = Record<string, number>;

/** The message of a failing check, for zod's `error`. */
export function says(code: ContentFaultCode, limits: Limits = {}): string {
  return JSON.stringify([code, limits]);
}

/** Reads a message of `says` back; a check that was given none is still told, without its reason. */
export function heard(message: string): { code: ContentFaultCode; parameters: Limits } {
  if (!message.startsWith("[")) return { code: "wrongValue", parameters: {} };
  const [code, parameters] = JSON.parse(message) as [ContentFaultCode, Limits];
  return { code, parameters };
}

/** Words on one line: NFC, single spaces, nothing invisible, not empty; no half of a letter ("\\ud800" in YAML). */
export const text = (longest = 300) =>
  z
    .string(says("text"))
    .transform(normalizeLine)
    .pipe(
      z
        .string()
        .min(1, says("empty"))
        .max(longest, says("tooLong", { longest }))
        .refine((line) => !/\p{Cs}/u.test(line), says("lostLetter")),
    );

/** A list; one entry a line. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item, says("list")).max(200, says("list"));

export const yesOrNo = z.boolean(says("boolean"));

export const wholeNumber = (min: number, max: number) =>
  z
    .number(says("wholeNumber", { min, max }))
    .int(says("wholeNumber", { min, max }))
    .min(min, says("wholeNumber", { min, max }))
    .max(max, says("wholeNumber", { min, max }));

/**
 * A share of a whole: a percentage above 1 (80, "80%") or a fraction up to 1 (0.8). 1 is the whole, not one
 * percent, which is written 0.01 or "1%". Gives 0–1.
 */
export const share = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?\s*%$/, says("share"))], says("share"))
  .transform((value) =>
    typeof value === "string" ? Number.parseFloat(value) / 100 : value > 1 ? value / 100 : value,
  )
  .pipe(z.number().gt(0, says("share")).max(1, says("share")));

/** A calendar date as 2026-04-30. */
export const date = z.string(says("date")).refine(isCalendarDate, says("date"));

/** Whether the text is a day that exists, written year-month-day. */
export function isCalendarDate(written: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

/** An address part: lower-case letters without marks, digits and single dashes. */
export const slug = z.string(says("text")).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, says("slug"));

/** The address part that a Vietnamese title suggests: "Lộc Thạnh" → "loc-thanh". */
export function addressOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
