/**
 * The filters of a list live in its address, so that every list can be linked and exported as it is seen. The
 * address speaks Vietnamese ("ten", "trang"), the code its own names. A value that makes no sense is as if absent.
 */
import { z } from "zod";
import { normalizeLine } from "../text/normalize";

const MAX_TEXT = 100;

/** Free text; empty: any. */
export const textFilter = z
  .string()
  .transform((text) => [...normalizeLine(text)].slice(0, MAX_TEXT).join(""))
  .catch("");

/** A calendar day "2026-11-22"; empty: any. */
export const dayFilter = z.union([z.iso.date(), z.literal("")]).catch("");

/** A page's number from 1. */
export const pageFilter = z.coerce.number().int().min(1).max(1_000_000).catch(1);

/** One of a few values; empty: any. */
export const choiceFilter = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.union([z.enum(choices), z.literal("")]).catch("");

export interface Filters<Values> {
  read(search: URLSearchParams): Values;
  /** The query string ("?ten=an&trang=2", or "") of `values` with `changes`; defaults are left out. */
  write(values: Values, changes?: Partial<Values>): string;
  /** The parameter of a field, for the form's `name`. */
  parameter(field: keyof Values): string;
}

/** `names`: the parameter of each field of `schema`. Every field of the schema has a `.catch()`. */
export function defineFilters<Shape extends z.ZodRawShape>(
  names: { [Field in keyof Shape]: string },
  schema: z.ZodObject<Shape>,
): Filters<z.output<z.ZodObject<Shape>>> {
  type Values = z.output<z.ZodObject<Shape>>;
  const fields = Object.keys(names) as (keyof Shape & string)[];
  const read = (search: URLSearchParams): Values =>
    schema.parse(Object.fromEntries(fields.map((field) => [field, search.get(names[field]) ?? undefined])));
  const defaults = read(new URLSearchParams()) as Record<string, unknown>;
  return {
    read,
    write(values, changes = {}) {
      const wanted = { ...values, ...changes } as Record<string, unknown>;
      const search = new URLSearchParams();
      for (const field of fields) {
        if (wanted[field] !== defaults[field]) search.set(names[field], String(wanted[field]));
      }
      return search.size > 0 ? `?${search}` : "";
    },
    parameter: (field) => names[field as keyof Shape],
  };
}
