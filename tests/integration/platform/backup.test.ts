import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { describeWithDatabase } from "#tests/support/database";
import { makeTopic, makeViewer } from "#tests/support/factories";
import { startS3Server } from "#tests/support/s3-server";
import { recordEvent } from "~/features/audit/record-event.server";
import { sha256 } from "~/platform/crypto.server";
import { readBackup, writeBackup } from "~/platform/database/backup.server";
import { type Database, openEmbedded, selectRows } from "~/platform/database/client.server";
import { migrate } from "~/platform/database/migrate.server";
import { tablesInOrder } from "~/platform/database/tables.server";
import { readWhole } from "~/platform/storage/media-store.server";
import { s3Store } from "~/platform/storage/s3-store.server";

const folder = mkdtempSync(join(tmpdir(), "bdhvs-backup-"));
const file = join(folder, "all.backup");
const hash = sha256("a picture");
const s3 = startS3Server();
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
      expect(await writeBackup(database(), { dataDir }, file)).toMatchObject({ mediaFiles: 1 });
    });

    it("is refused by a database that is not empty, and changes nothing there", async () => {
      await expect(readBackup(database(), { dataDir: folder }, file)).rejects.toThrow("not empty");
      expect(await everything(database())).toEqual(figures);
    });
  });

  describeWithDatabase("restored into a new database and an S3 store", (database) => {
    const site = { dataDir: join(folder, "to"), s3: s3.settings };

    it("gives back the same rows and files", async () => {
      await readBackup(database(), site, file);
      expect(await everything(database())).toEqual(figures);
      const picture = await readWhole(s3Store(s3.settings), `${hash}/hình.svg`);
      expect(picture?.toString()).toBe("a picture");
    });

    it("gives the same backup from there", async () => {
      const again = join(folder, "again.backup");
      expect(await writeBackup(database(), site, again)).toMatchObject({ mediaFiles: 1 });
      expect(gunzipSync(readFileSync(again)).equals(gunzipSync(readFileSync(file)))).toBe(true);
    });

    it("goes on counting after the rows", async () => {
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
    await readBackup(embedded.db, { dataDir: join(folder, "moved") }, file);
    expect(readFileSync(join(folder, "moved", "media", hash, "hình.svg"), "utf8")).toBe("a picture");
    expect(await everything(embedded.db)).toEqual(figures);
    await embedded.close();
  }, 90_000);
});

describe("the schema", () => {
  it("has a key for every table, so that each can be read in order", () => {
    expect(tablesInOrder().filter(({ key }) => key.length === 0)).toEqual([]);
  });
});
