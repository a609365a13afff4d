/** The job of a dry run: reads every row of a list by its plan, says what would become of it, and stores nothing else. */
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { ROW_STATES, type RowState, rosterDecisions, rosterRows, rosters } from "#drizzle/schema/rosters";
import type { Viewer } from "~/features/accounts/viewer";
import { viewerOf } from "~/features/accounts/viewer-of.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { readTable } from "~/platform/spreadsheet/read-table.server";
import { type Sheet, TableError } from "~/platform/spreadsheet/table";
import { fold } from "~/platform/text/fold";
import { findAccounts } from "./find-accounts.server";
import { type Compared, comparedOf, judge } from "./judge-row";
import { planSchema, type RosterOutcome, readRoster } from "./reading/read-roster";
import { rosterContext } from "./roster-context.server";
import { openRosterFile, ROSTER_LIMITS } from "./roster-file.server";
import { rowText } from "./row-hash";
import type { RowContent } from "./sealed-row";

const BATCH = 500;

export const readRosterRows = defineJob({
  kind: "read-roster",
  payload: z.object({ rosterId: z.string() }),
  attempts: 3,
  async run({ app, progress, signal }, { rosterId }) {
    const { db, env, keys } = app;
    const [roster] = await db.select().from(rosters).where(eq(rosters.id, rosterId));
    if (roster?.step !== "reading") return;
    const end = (values: Partial<typeof rosters.$inferInsert>) =>
      db
        .update(rosters)
        .set({ step: "read", ...values })
        .where(and(eq(rosters.id, rosterId), eq(rosters.step, "reading")));
    const bytes = await openRosterFile(env, keys, rosterId);
    if (!bytes) {
      await end({ fault: "fileGone" });
      return;
    }
    await db.delete(rosterRows).where(eq(rosterRows.rosterId, rosterId));
    try {
      const sheets = await readTable(bytes, ROSTER_LIMITS);
      const plan = planSchema.parse(roster.plan);
      const total = await countRows(
        sheets,
        plan.sheets.map(({ read }) => read),
      );
      const context = await rosterContext(db, { ...roster, today: vietnamDate(now()) });
      const judging = new Judging(db, keys, await viewerOf(db, roster.uploadedBy), rosterId);
      let batch: RosterOutcome[] = [];
      for await (const outcome of readRoster(sheets, plan, context)) {
        batch.push(outcome);
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
      await db.delete(rosterRows).where(eq(rosterRows.rosterId, rosterId));
      await end({ fault: error.fault, counts: null });
    }
  },
});

async function countRows(sheets: readonly Sheet[], read: readonly boolean[]): Promise<number> {
  let rows = 0;
  for (const [at, sheet] of sheets.entries()) {
    if (!read[at]) continue;
    for await (const _ of sheet.rows()) if (++rows > ROSTER_LIMITS.rows) throw new TableError("fileLarge");
  }
  return rows;
}

/** Judges rows batch by batch, against accounts and against the rows of the list before them. */
class Judging {
  position = 0;
  readonly counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>;
  /** Rows that would become accounts, by folded name. */
  private readonly before = new Map<string, (Compared & { id: string; line: number })[]>();
  private readonly beforeById = new Map<string, Compared & { id: string; line: number }>();

  constructor(
    private readonly db: Database,
    private readonly keys: Keys,
    private readonly viewer: Viewer,
    private readonly rosterId: string,
  ) {}

  async store(outcomes: readonly RosterOutcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const placed = outcomes.map((outcome) => ({ outcome, position: ++this.position }));
    const compared = placed.flatMap(({ outcome, position }) => {
      if (outcome.kind !== "person") return [];
      const { personalId } = outcome.person;
      const hash = personalId && this.keys.hash("personal-id-hash", personalId);
      return [{ ...comparedOf(outcome.person, hash), position }];
    });
    const accounts = await findAccounts(this.db, this.viewer, compared);
    const decided = await this.decisions(compared);
    const rows = placed.map(({ outcome, position }): typeof rosterRows.$inferInsert => {
      const row = compared.find((one) => one.position === position);
      const verdict = row
        ? this.verdict(row, outcome.line, accounts.get(position) ?? [], decided.get(position))
        : { state: outcome.kind as "faulty" | "aside", reasons: [], accountIds: [] };
      this.counts[verdict.state]++;
      const { line, part: _part, sheet, ...content } = outcome;
      const kept: RowContent = content;
      return {
        rosterId: this.rosterId,
        position,
        sheet,
        line,
        state: verdict.state,
        reasons: [...verdict.reasons, ...ownReasons(outcome), ...keptReasons(outcome, verdict.state)],
        sealed: this.keys.seal("roster-seal", JSON.stringify(kept)),
        accountIds: verdict.accountIds,
      };
    });
    await this.db.insert(rosterRows).values(rows);
  }

  private verdict(
    row: Compared & { position: number },
    line: number,
    accounts: readonly (Compared & { id: string })[],
    decided: ReadonlySet<string> | undefined,
  ) {
    const name = fold(row.fullName);
    const namesakes = this.before.get(name) ?? [];
    const sameId = row.personalIdHash ? this.beforeById.get(row.personalIdHash) : undefined;
    const earlier = sameId && !namesakes.includes(sameId) ? [sameId, ...namesakes] : namesakes;
    const { state, why, ids } = judge(row, [...accounts, ...earlier], decided);
    const own = { ...row, id: `row:${row.position}`, line };
    if (state !== "known") {
      this.before.set(name, [...namesakes, own]);
      if (row.personalIdHash && !sameId) this.beforeById.set(row.personalIdHash, own);
    }
    const twice = state === "known" && earlier.find(({ id }) => id === ids[0]);
    const reasons: { code: string; line?: number }[] = twice
      ? [{ code: "twice", line: twice.line }]
      : why
        ? [{ code: why }]
        : [];
    return { state, reasons, accountIds: ids };
  }

  /** Accounts that officers have said these rows are. */
  private async decisions(rows: readonly (Compared & { position: number })[]) {
    const hashes = new Map(rows.map((row) => [row.position, this.keys.hash("roster-row", rowText(row))]));
    const found = hashes.size
      ? await this.db
          .select()
          .from(rosterDecisions)
          .where(inArray(rosterDecisions.rowHash, [...new Set(hashes.values())]))
      : [];
    return new Map(
      [...hashes].map(([position, hash]) => [
        position,
        new Set(found.filter(({ rowHash }) => rowHash === hash).map(({ personId }) => personId)),
      ]),
    );
  }
}

/** A list says where people work whom it enters; who has an account keeps what they said themselves. */
function keptReasons(outcome: RosterOutcome, state: RowState): { code: string; field: string }[] {
  const says = outcome.kind === "person" && outcome.person.workplaceId !== null;
  return says && state === "known" ? [{ code: "workplaceKept", field: "workplace" }] : [];
}

/** Codes of what is wrong with a row or was changed in it. */
function ownReasons(outcome: RosterOutcome): { code: string; field?: string }[] {
  if (outcome.kind === "aside") return [{ code: outcome.reason }];
  if (outcome.kind === "faulty") return outcome.faults.map(({ field, fault }) => ({ code: fault, field }));
  return outcome.notes.map(({ field, note }) => ({ code: note, field }));
}
