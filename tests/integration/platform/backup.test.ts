import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { describeWithDatabase } from "#tests/support/database";
import { makeTopic, makeViewer } from "#tests/support/factories";
import { recordEvent } from "~/features/audit/record-event.server";
import { sha256 } from "~/platform/crypto.server";
import { readBackup, writeBackup } from "~/platform/database/backup.server";
import { type Database, openEmbedded, selectRows } from "~/platform/database/client.server";
import { migrate } from "~/platform/database/migrate.server";
import { tablesInOrder } from "~/platform/database/tables.server";

const folder = mkdtempSync(join(tmpdir(), "bdhvs-backup-"));
const file = join(folder, "all.backup");
const hash = sha256("a picture");
let figures: unknown;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every table, as text. */
async function everything(db: Database) {
  const found: Record<string, unknown> = {};
  for (const { name, key } of tablesInOrder()) {
    const order = sql.join(
      key.map((column) => sql.identifier(column)),
      sql`, `,
    );
    found[name] = await selectRows(
      db,
      sql`select to_jsonb(t) as row from ${sql.identifier(name)} t order by ${order}`,
    );
  }
  return found;
}

describe.sequential("a backup", () => {
  describeWithDatabase("of a database in use", (database) => {
    it("holds every row and media file", async () => {
      for (let n = 0; n < 1_203; n++) {
        await makeTopic(database(), { id: `topic-${n}`, title: `Chuyên đề “${n}” có dấu ' và \\` });
      }
      const viewer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }], {
        fullName: "Y",
      });
      await recordEvent(database(), {
        actorId: viewer.personId,
        action: "report.exported",
        subject: { type: "report", id: "1" },
        detail: { rows: 5 },
      });
      const dataDir = join(folder, "from");
      mkdirSync(join(dataDir, "media", hash), { recursive: true });
      writeFileSync(join(dataDir, "media", hash, "hình.svg"), "a picture");
      figures = await everything(database());
      expect(await writeBackup(database(), dataDir, file)).toMatchObject({ mediaFiles: 1 });
    });

    it("is refused by a database that is not empty, and changes nothing there", async () => {
      await expect(readBackup(database(), folder, file)).rejects.toThrow("not empty");
      expect(await everything(database())).toEqual(figures);
    });
  });

  describeWithDatabase("restored into a new database", (database) => {
    it("gives back the same rows and files, and goes on counting after them", async () => {
      await readBackup(database(), join(folder, "to"), file);
      expect(await everything(database())).toEqual(figures);
      expect(readFileSync(join(folder, "to", "media", hash, "hình.svg"), "utf8")).toBe("a picture");
      await recordEvent(database(), {
        actorId: null,
        action: "content.loaded",
        subject: { type: "content", id: "1" },
      });
      expect(await database().$count(auditEvents)).toBe(2);
    });
  });

  it("moves to the embedded database with equal figures", async () => {
    const embedded = openEmbedded(await PGlite.create());
    await migrate(embedded);
    await readBackup(embedded.db, join(folder, "moved"), file);
    expect(await everything(embedded.db)).toEqual(figures);
    await embedded.close();
  });
});

describe("the schema", () => {
  it("has a key for every table, so that each can be read in order", () => {
    expect(tablesInOrder().filter(({ key }) => key.length === 0)).toEqual([]);
  });
});
