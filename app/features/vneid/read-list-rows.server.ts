/** The job of a dry run: reads every row of a ministry's list by its plan, says what would become of it, and stores nothing else. */
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import {
  VNEID_STATES,
  type VneidState,
  vneidConfirmations,
  vneidLists,
  vneidRows,
} from "#drizzle/schema/vneid";
import { personalIdHint } from "~/features/accounts/personal-id";
import { planSchema } from "~/features/rosters/reading/read-roster";
import { openRosterFile } from "~/features/rosters/roster-file.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import { type Sheet, TableError } from "~/platform/spreadsheet/table";
import { findCandidates } from "./find-candidates.server";
import { judgeConfirmation } from "./judge-confirmation";
import { knownCommunes } from "./known-communes.server";
import { LIST_LIMITS } from "./list-file";
import { type PlacedConfirmation, readConfirmations } from "./read-confirmations";
import type { SealedConfirmation } from "./sealed-confirmation";

/** Rows of one statement: a list of any length is held in memory by so many at a time. */
const BATCH = 1_000;

export const readListRows = defineJob({
  kind: "read-vneid-list",
  payload: z.object({ listId: z.string() }),
  attempts: 3,
  async run({ app, progress, signal }, { listId }) {
    const { db, env, keys } = app;
    const [list] = await db.select().from(vneidLists).where(eq(vneidLists.id, listId));
    if (list?.step !== "reading") return;
    const end = (values: Partial<typeof vneidLists.$inferInsert>) =>
      db
        .update(vneidLists)
        .set({ step: "read", ...values })
        .where(and(eq(vneidLists.id, listId), eq(vneidLists.step, "reading")));
    const bytes = await openRosterFile(env, keys, listId);
    if (!bytes) {
      await end({ fault: "fileGone" });
      return;
    }
    const clear = () => db.delete(vneidRows).where(eq(vneidRows.listId, listId));
    await clear();
    try {
      const sheets = await readTable(bytes, LIST_LIMITS);
      const plan = planSchema.parse(list.plan);
      const total = await countRows(
        sheets,
        plan.sheets.map(({ read }) => read),
      );
      const context = { today: vietnamDate(now()), asOf: list.asOf, communes: await knownCommunes(db) };
      const judging = new Judging(db, keys, listId);
      let batch: PlacedConfirmation[] = [];
      for await (const row of readConfirmations(sheets, plan, context)) {
        batch.push(row);
        if (batch.length < BATCH) continue;
        signal.throwIfAborted();
        await judging.store(batch);
        await progress(judging.position / Math.max(total, judging.position));
        batch = [];
      }
      await judging.store(batch);
      await end({ counts: judging.counts, fault: null });
    } catch (error) {
      if (!(error instanceof TableError)) throw error;
      await clear();
      await end({ fault: error.fault, counts: null });
    }
  },
});

async function countRows(sheets: readonly Sheet[], read: readonly boolean[]): Promise<number> {
  let rows = 0;
  for (const [at, sheet] of sheets.entries()) {
    if (!read[at]) continue;
    for await (const _ of sheet.rows()) if (++rows > LIST_LIMITS.rows) throw new TableError("fileLarge");
  }
  return rows;
}

/** Judges rows batch by batch, against accounts, lists that were confirmed, and the rows of the list before them. */
class Judging {
  position = 0;
  readonly counts = Object.fromEntries(VNEID_STATES.map((state) => [state, 0])) as Record<VneidState, number>;

  constructor(
    private readonly db: Database,
    private readonly keys: Keys,
    private readonly listId: string,
  ) {}

  async store(outcomes: readonly PlacedConfirmation[]): Promise<void> {
    if (outcomes.length === 0) return;
    const placed = outcomes.map((outcome) => ({ outcome, position: ++this.position }));
    const asked = placed.flatMap(({ outcome, position }) =>
      outcome.kind === "person"
        ? [
            {
              ...outcome.person,
              position,
              idHash: this.keys.hash("personal-id-hash", outcome.person.personalId),
            },
          ]
        : [],
    );
    const byPosition = new Map(asked.map((one) => [one.position, one]));
    const hashes = asked.map(({ idHash }) => idHash);
    const candidates = await findCandidates(this.db, asked);
    const listed = await this.listed(hashes);
    const lines = await this.earlierLines(hashes);
    const rows = placed.map(({ outcome, position }): typeof vneidRows.$inferInsert => {
      const person = byPosition.get(position);
      const judged = person
        ? judgeConfirmation(person, candidates.get(position) ?? [], {
            listed: listed.has(person.idHash),
            line: lines.get(person.idHash),
          })
        : { state: outcome.kind as "faulty" | "aside", remarks: [], accountIds: [] };
      if (person && !lines.has(person.idHash)) lines.set(person.idHash, outcome.line);
      this.counts[judged.state]++;
      return {
        listId: this.listId,
        position,
        sheet: outcome.sheet,
        line: outcome.line,
        state: judged.state,
        reasons: [...judged.remarks, ...outcome.remarks],
        sealed: this.keys.seal("roster-seal", JSON.stringify(sealedOf(outcome))),
        accountIds: judged.accountIds,
        ...(person
          ? {
              idHash: person.idHash,
              idHint: personalIdHint(person.personalId),
              communeCode: person.communeCode,
              confirmedOn: person.confirmedOn,
              birthYear: person.birth.year,
            }
          : {}),
      };
    });
    await this.db.insert(vneidRows).values(rows);
  }

  private async listed(hashes: string[]): Promise<Set<string>> {
    if (hashes.length === 0) return new Set();
    const rows = await this.db
      .select({ idHash: vneidConfirmations.idHash })
      .from(vneidConfirmations)
      .where(inArray(vneidConfirmations.idHash, hashes));
    return new Set(rows.map(({ idHash }) => idHash));
  }

  /** Lines of earlier batches that have one of the numbers. */
  private async earlierLines(hashes: string[]): Promise<Map<string, number>> {
    if (hashes.length === 0) return new Map();
    const rows = await this.db
      .select({ idHash: vneidRows.idHash, line: vneidRows.line })
      .from(vneidRows)
      .where(and(eq(vneidRows.listId, this.listId), inArray(vneidRows.idHash, hashes)));
    return new Map(rows.flatMap(({ idHash, line }) => (idHash ? [[idHash, line] as const] : [])).reverse());
  }
}

/** The number itself is not kept: its hash and its hint stand in columns. */
function sealedOf(outcome: PlacedConfirmation): SealedConfirmation {
  if (outcome.kind === "person") return { text: outcome.person.fullName, birth: outcome.person.birth };
  return { text: outcome.kind === "faulty" ? outcome.name : outcome.text, birth: null };
}
