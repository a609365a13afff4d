/**
 * The manual of content/places/communes.csv. A renamed commune has a row for each of its names, with its
 * stable five-digit code in all of them; a population of a further date is one more row of the same name.
 * Nothing ends by deleting a row: a unit ends by its `valid_to`.
 */
import { z } from "zod";
import { date, says, slug, text } from "./field-schemas";

const figure = (column: z.ZodType<string>, pattern: RegExp) =>
  column.pipe(
    z
      .string()
      .regex(pattern, says("figure"))
      .transform((written) => Number(written.replace(",", "."))),
  );
const people = figure(text(9), /^\d{1,8}$/);

export const communeRowSchema = z
  .object({
    /** Five digits of the national list. */
    code: text(5).pipe(z.string().regex(/^\d{5}$/, says("communeCode"))),
    /** The address; left out: the name without marks, with the code where two would be one. */
    slug: slug.optional(),
    /** Without the kind: Trấn Biên. */
    name: text(100),
    type: z.enum(["xa", "phuong"], says("communeType")),
    /** With the kind; left out: made of the two. */
    full_name: text(120).optional(),
    /** First and last day of this name; no last day: it still holds. */
    valid_from: date,
    valid_to: date.optional(),
    former_province: text(100).optional(),
    /** The units it was formed from. */
    formed_from: text(1000).optional(),
    area_km2: figure(text(12), /^\d{1,6}([.,]\d+)?$/).optional(),
    /** People on the day `population_as_of`, and where the figure comes from. */
    population: people.optional(),
    population_as_of: date.optional(),
    population_source: text(500).optional(),
    /** Adults, where somebody has counted them; left out: estimated from the population. */
    adults: people.optional(),
  })
  .check(({ value, issues }) => {
    const refuse = (column: string, code: Parameters<typeof says>[0]) =>
      issues.push({ code: "custom", message: says(code), input: value, path: [column] });
    if (value.valid_to !== undefined && value.valid_to < value.valid_from)
      refuse("valid_to", "endsBeforeBegin");
    if (value.population !== undefined && value.population_as_of === undefined)
      refuse("population_as_of", "missing");
    if (value.adults !== undefined && value.adults > (value.population ?? 0)) refuse("adults", "moreAdults");
  });

/** Columns in the order in which they are exported. */
export const COMMUNE_COLUMNS = Object.keys(communeRowSchema.shape) as (keyof CommuneCells)[];

export type CommuneCells = z.output<typeof communeRowSchema>;

export function isRequiredColumn(column: keyof CommuneCells): boolean {
  return !communeRowSchema.shape[column].safeParse(undefined).success;
}
