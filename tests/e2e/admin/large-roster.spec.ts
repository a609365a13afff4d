/**
 * A commune's list of 20,000 people through the upload of the page: read with its bar, entered in one transaction, and
 * sent again in another form without changing anything, while the process stays within its memory.
 */
import type { Page } from "@playwright/test";
import { count, eq } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { rosters } from "#drizzle/schema/rosters";
import { expect, signIn } from "#tests/support/browser";
import { asFile, inventPeople, TIDY, writeMessy } from "#tests/support/messy-roster";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import type { Database } from "~/platform/database/client.server";

const PEOPLE = 20_000;
/** What the process may hold more than before, at any moment: a list that was held whole several times would pass it. */
const MOST_MORE_MB = 300;

const test = testOnPostgres("tests/support/fixtures/sample-content/topics");

test("twenty thousand people are read, entered at once, and known the second time", async ({
  browser,
  product: { db, address },
}) => {
  test.setTimeout(900_000);
  const officer = await (await browser.newContext({ baseURL: address })).newPage();
  await signIn(officer, "canbo");
  const communeCode = await ownCommune(db);
  // Everybody with an id and a phone of their own, so that no two can be one person.
  const truth = inventPeople(PEOPLE, ["", ""]).map((one, at) => ({
    ...one,
    hamlet: null,
    phone: `9${10_000_000 + at}`,
    personalId: `075${one.sex === "male" ? 0 : 1}${one.birth.slice(2, 4)}${String(at).padStart(6, "0")}`,
  }));
  const before = await countPeople(db, communeCode);
  const memory = watchMemory(address);

  await upload(officer, "danh-sach.xlsx", await asFile(writeMessy(truth, { ...TIDY, titles: 3 }), TIDY));
  expect(await countsOf(db)).toEqual({ new: PEOPLE, known: 0, doubtful: 0, faulty: 0, aside: 3 });
  expect(await countPeople(db, communeCode)).toBe(before);

  await officer.getByLabel("Danh sách lập theo nhiệm vụ").check();
  await officer.getByLabel("Văn bản, kế hoạch").fill("Kế hoạch số 12/KH-UBND ngày 05/10/2026");
  await officer.getByRole("button", { name: "Xác nhận và ghi" }).click();
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        seen.add(await countPeople(db, communeCode));
        return officer.getByText("Đã ghi 20.000 người mới").isVisible();
      },
      { timeout: 300_000 },
    )
    .toBe(true);
  // Nobody ever saw a part of them.
  expect([...seen].filter((number) => number !== before)).toEqual([before + PEOPLE]);

  const csv = { ...TIDY, format: "csv;" } as const;
  await upload(officer, "danh-sach.csv", await asFile(writeMessy(truth, { ...csv, order: 2 }), csv));
  expect(await countsOf(db)).toEqual({ new: 0, known: PEOPLE, doubtful: 0, faulty: 0, aside: 0 });
  expect(await countPeople(db, communeCode)).toBe(before + PEOPLE);
  expect(await memory.stop()).toBeLessThan(MOST_MORE_MB);
});

/** The bar is there as soon as the file is taken, and the dry run when it is read. */
async function upload(officer: Page, name: string, bytes: Uint8Array): Promise<void> {
  await officer.goto("/quan-tri/danh-sach");
  await officer.getByLabel("Đối tượng").selectOption({ label: "Người dân" });
  await officer
    .getByLabel("Tệp danh sách")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await officer.getByRole("button", { name: "Đọc thử" }).click();
  await expect(officer.getByRole("img", { name: /^Đang đọc danh sách/ })).toBeVisible();
  await expect(officer.getByRole("link", { name: "Lỗi: 0" })).toBeVisible({ timeout: 300_000 });
}

async function ownCommune(db: Database): Promise<string> {
  const [grant] = await db
    .select({ code: roleGrants.communeCode })
    .from(roleGrants)
    .where(eq(roleGrants.role, "commune-officer"));
  return grant?.code ?? "";
}

async function countPeople(db: Database, communeCode: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(people).where(eq(people.communeCode, communeCode));
  return row?.n ?? 0;
}

/** Of the list that was brought in last and waits. */
async function countsOf(db: Database) {
  const [row] = await db.select({ counts: rosters.counts }).from(rosters).where(eq(rosters.step, "read"));
  return row?.counts;
}

/** Looks at the process's own figure of its memory, again and again; says how many megabytes it grew at the most. */
function watchMemory(address: string): { stop(): Promise<number> } {
  const megabytes = async () => {
    const text = await (await fetch(`${address}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1_048_576;
  };
  let going = true;
  const watching = (async () => {
    const first = await megabytes();
    let most = first;
    while (going) {
      most = Math.max(most, await megabytes());
      await new Promise((done) => setTimeout(done, 200));
    }
    return most - first;
  })();
  return {
    stop() {
      going = false;
      return watching;
    },
  };
}
