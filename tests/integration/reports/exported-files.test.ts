/** Files that a job makes: asked for with a purpose, made as the asker may see, fetched by them alone, gone in time. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { jobs } from "#drizzle/schema/jobs";
import { exportedFiles } from "#drizzle/schema/reports";
import { KEYS } from "#tests/support/accounts-factories";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { makeProvince } from "#tests/support/make-province";
import { csvRows } from "#tests/support/read-lists";
import { personalIdColumns } from "~/features/accounts/person-columns.server";
import type { Viewer } from "~/features/accounts/viewer";
import { exportState } from "~/features/reports/export-state";
import { fetchExport } from "~/features/reports/fetch-export.server";
import { csv } from "~/features/reports/formats/csv.server";
import { translator } from "~/i18n/translate";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { log } from "~/platform/log.server";
import { action as askForFile, loader as exportForm } from "~/routes/admin/export-form";
import { loader as myFiles } from "~/routes/admin/exports";
import { loader as reportFile } from "~/routes/admin/report";
import { JOBS } from "~/start/jobs.server";

const OWN = "26068";
const folder = mkdtempSync(join(tmpdir(), "bdhvs-exports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PURPOSE = "Đối chiếu danh sách lớp tháng 11";
const ID = "075080001234";

describeWithDatabase("an exported file", (database) => {
  let province: Viewer;
  let officer: Viewer;
  const app = () => ({ db: database(), env: readEnv({ DATA_DIR: folder }), keys: KEYS });

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    await makeProvince(database(), { people: 1_000 });
    await database().update(people).set(personalIdColumns(ID, KEYS)).where(eq(people.communeCode, OWN));
  });
  beforeEach(async () => {
    fixClock("2026-11-22T08:00:00Z");
    await database().delete(exportedFiles);
    await database().delete(jobs);
    province = await makeViewer(database(), [{ role: "province-admin" }], { communeCode: OWN });
    officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: OWN }], {
      communeCode: OWN,
    });
    return () => fixClock(null);
  });

  const send = (viewer: Viewer, form: Record<string, string>, search = "?xa=bien-hoa") =>
    ask(database(), askForFile, viewer, {
      address: `/quan-tri/xuat-tep/hoan-thanh${search}`,
      params: { dataset: "hoan-thanh" },
      form: { format: "csv", purpose: PURPOSE, ...form },
    });
  const listed = async (viewer: Viewer) =>
    dataOf(await ask(database(), myFiles, viewer, { address: "/quan-tri/tep-xuat" })).files;
  const fetchIt = async (viewer: Viewer, id: string) => {
    const answer = await fetchExport({
      db: database(),
      env: { dataDir: folder },
      viewer,
      id,
      drained: async () => {},
      signal: new AbortController().signal,
    });
    return { answer, rows: csvRows(await buffer(answer.body as never)) };
  };
  const made = async (viewer: Viewer, form: Record<string, string> = {}) => {
    await send(viewer, form);
    await runDueJobs(app(), JOBS);
    const [file] = await listed(viewer);
    if (!file) throw new Error("no file");
    return file;
  };
  const lastEvent = async () =>
    (await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];

  it("is noted with filter, rows and purpose when it is asked for, made by a job, and fetched", async () => {
    const answer = (await send(officer, {})) as Response;
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/quan-tri/tep-xuat"]);
    const [waiting] = await listed(officer);
    expect(waiting).toMatchObject({
      state: "making",
      progress: 0,
      purpose: PURPOSE,
      filters: "xa = bien-hoa",
    });
    expect(await lastEvent()).toMatchObject({
      action: "report.exported",
      actorId: officer.personId,
      detail: { purpose: PURPOSE, filters: "?xa=bien-hoa", rows: waiting?.rows, fullIds: false },
    });
    expect(await runDueJobs(app(), JOBS)).toBe(1);
    const [ready] = await listed(officer);
    expect(ready).toMatchObject({ state: "ready", progress: 1, rows: waiting?.rows });
    const { answer: fetched, rows } = await fetchIt(officer, ready?.id ?? "");
    expect(rows).toHaveLength((waiting?.rows ?? 0) + 1);
    expect(rows.length).toBeGreaterThan(3);
    expect(fetched.headers.get("Content-Disposition")).toContain("hoan-thanh-2026-11-22.csv");
    expect(await lastEvent()).toMatchObject({ action: "report.fetched", detail: { export: ready?.id } });
  });

  it("is gone after three days, link and file", async () => {
    const file = await made(officer);
    expect(readdirSync(join(folder, "exports"))).toContain(`${file.id}.csv`);
    fixClock("2026-11-25T08:00:00Z");
    await expect(fetchIt(officer, file.id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await listed(officer))[0]?.state).toBe("expired");
    expect(await runDueJobs(app(), JOBS)).toBe(1);
    expect(existsSync(join(folder, "exports", `${file.id}.csv`))).toBe(false);
  });

  it("is nobody else's, not even the province's", async () => {
    const file = await made(officer);
    await expect(fetchIt(province, file.id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await listed(province)).toEqual([]);
  });

  it("is not made for somebody who lost the role meanwhile", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    await send(officer, {});
    await database()
      .update(roleGrants)
      .set({ revokedAt: new Date() })
      .where(eq(roleGrants.personId, officer.personId));
    for (const minute of [0, 1, 5]) {
      fixClock(new Date(Date.parse("2026-11-22T08:00:00Z") + minute * 60_000));
      await runDueJobs(app(), JOBS);
    }
    const [file] = await database().select().from(exportedFiles);
    expect(file?.readyAt).toBeNull();
    const [job] = await database().select().from(jobs);
    expect(job?.endedAt).not.toBeNull();
  });

  it("leads a long list from its link to the form, with the format that was asked for", async () => {
    vi.spyOn(csv, "rowsAtOnce", "get").mockReturnValue(2);
    const answer = (await ask(database(), reportFile, officer, {
      address: "/quan-tri/bao-cao/hoan-thanh.csv?xa=bien-hoa",
      params: { file: "hoan-thanh.csv" },
    })) as Response;
    vi.restoreAllMocks();
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/quan-tri/xuat-tep/hoan-thanh?xa=bien-hoa&dang=csv");
    const form = dataOf(
      await ask(database(), exportForm, officer, {
        address: answer.headers.get("Location") ?? "",
        params: { dataset: "hoan-thanh" },
      }),
    );
    expect(form).toMatchObject({ chosen: "csv", tooLong: false, filters: "xa = bien-hoa" });
    expect(form.count).toBeGreaterThan(2);
  });

  it.each([
    [{ purpose: "ngắn" }, "purpose"],
    [{ format: "exe" }, "format"],
    [{ fullIds: "1" }, "fullIds"],
  ])(
    "an officer who sends %o is told which field to correct, and what was typed is kept",
    async (form, field) => {
      const answer = (await send(officer, form)) as unknown as {
        data: { errors: Record<string, string>; typed: { purpose: string } };
        init: { status: number };
      };
      expect(answer.init.status).toBe(400);
      expect(Object.keys(answer.data.errors)).toEqual([field]);
      expect(answer.data.typed.purpose).toBe("purpose" in form ? form.purpose : PURPOSE);
      expect(await database().select().from(exportedFiles)).toEqual([]);
    },
  );

  describe("personal ids", () => {
    const idsIn = async (viewer: Viewer, form: Record<string, string> = {}) => {
      const { id } = await made(viewer, form);
      const { rows } = await fetchIt(viewer, id);
      const at = rows[0]?.indexOf(translator("vi")("coverage.personalId")) ?? -1;
      return new Set(rows.slice(1).map((row) => row[at]));
    };

    it("are masked unless they are asked for", async () => {
      expect(await idsIn(province)).toEqual(new Set(["0750xxxxx234"]));
      expect(await idsIn(officer)).toEqual(new Set(["0750xxxxx234"]));
    });

    it("are whole for the province with its reason, which is logged", async () => {
      expect(await idsIn(province, { fullIds: "1" })).toEqual(new Set([ID]));
      const events = await database()
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.actorId, province.personId));
      const asked = events.find(({ action }) => action === "report.exported");
      expect(asked?.detail).toMatchObject({ fullIds: true, purpose: PURPOSE });
      expect(JSON.stringify(events)).not.toContain(ID);
    });
  });
});

describe("where a file stands", () => {
  const now = new Date("2026-11-22T08:00:00Z");
  const before = new Date("2026-11-22T07:00:00Z");
  const after = new Date("2026-11-22T09:00:00Z");
  it.each([
    [{ readyAt: null, expiresAt: null, jobEnded: false }, "making"],
    [{ readyAt: null, expiresAt: null, jobEnded: true }, "failed"],
    [{ readyAt: before, expiresAt: after, jobEnded: true }, "ready"],
    [{ readyAt: before, expiresAt: now, jobEnded: true }, "expired"],
  ])("%o: %s", (facts, state) => {
    expect(exportState(facts, now)).toBe(state);
  });
});
