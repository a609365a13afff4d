/** The programme: one row, loaded from content/programme.yaml. */
import { type DatedName, programmes } from "#drizzle/schema/catalog";
import type { Database } from "~/platform/database/client.server";

export type Programme = typeof programmes.$inferSelect;

/** Throws when content was never loaded: the start refuses to serve before that. */
export async function readProgramme(db: Database): Promise<Programme> {
  const [programme] = await db.select().from(programmes);
  if (!programme) throw new Error("No programme: content was never loaded into this database.");
  return programme;
}

/**
 * The province's official name on a day: "Tỉnh Đồng Nai" until 29/4/2026, "Thành phố Đồng Nai" after. A day
 * that no name covers takes the last one before it, or the first one of all.
 */
export function provinceNameOn({ province }: { province: DatedName[] }, on: string): string {
  const inOrder = [...province].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const begun = inOrder.filter(({ from = "" }) => from <= on);
  return (begun.at(-1) ?? inOrder[0])?.name ?? "";
}
