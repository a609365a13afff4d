/**
 * A commune's whole way: a messy list of three hundred becomes accounts, cards are printed, a class is held in a hall
 * with and without network, three people sit a supervised test on one shared phone, and the class is reported.
 */
import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { attempts } from "#drizzle/schema/quizzes";
import { expect, expectAccessible, signIn } from "#tests/support/browser";
import {
  type CardHolder,
  expectSignedIn,
  openCard,
  setPin,
  signOut,
  typePin,
} from "#tests/support/card-holders";
import { decodeQrPath } from "#tests/support/decode-qr-path";
import { makePerson } from "#tests/support/factories";
import { messyRoster300 } from "#tests/support/messy-roster";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import { answerRight } from "#tests/support/question-key";
import { docxText, xlsxRows } from "#tests/support/read-lists";
import { scanCard } from "#tests/support/scan-card";
import type { Database } from "~/platform/database/client.server";

const TOPIC = "1-chuyen-doi-so";
const HAMLETS = ["Khu phố 1", "Khu phố 2", "Khu phố 3"];
const ROOM = "Hội trường khu phố 5";

const test = testOnPostgres("content/topics");

test("a messy list becomes accounts with cards, a class, a supervised test on one phone, and a report", async ({
  browser,
  product,
}) => {
  test.setTimeout(300_000);
  const { db, address } = product;
  const newPage = async (width = 360) => {
    const viewport = { width, height: width === 360 ? 740 : 800 };
    return (await browser.newContext({ baseURL: address, viewport })).newPage();
  };
  const officer = await newPage(1280);
  await signIn(officer, "canbo");

  const { bytes, people: truth } = await messyRoster300(HAMLETS);
  const communeCode = await ownCommune(db);
  // Two whom the commune knows already, without phone and hamlet: nobody but an officer can tell whether they are the same.
  const known = [truth[3], truth[6]].map((one) => ({
    fullName: one?.fullName ?? "",
    birthYear: Number(one?.birth.slice(0, 4)),
  }));
  for (const one of known) await makePerson(db, { ...one, communeCode });
  const before = await countPeople(db, communeCode);

  await bringIn(officer, bytes);
  expect(await countPeople(db, communeCode)).toBe(before + 299);

  // Cards of everybody in the commune, and the three who go on.
  await officer.goto("/quan-tri/the-dang-nhap");
  const sheet = await download(officer, officer.getByRole("button", { name: "Tạo thẻ và tải tệp PDF" }));
  const chosen = [truth[13], truth[22], truth[31]].map((one) => one?.fullName ?? "");
  const [hoa, lua, xa] = await Promise.all(
    chosen.map(async (fullName, at) => ({
      fullName,
      id: await idOf(db, communeCode, fullName),
      path: await scanCard(sheet, fullName),
      pin: ["830417", "295061", "741938"][at] ?? "",
    })),
  );
  if (!hoa || !lua || !xa) throw new Error("three people were chosen");
  const three = [hoa, lua, xa];

  const shared = await newPage();
  await shared.goto(hoa.path);
  await expect(shared.getByRole("heading", { name: "Đặt mã PIN cho thẻ" })).toBeVisible();
  await expectAccessible(shared);
  await expect(shared.locator("body")).not.toContainText(hoa.fullName);

  const [phoneOfHoa, phoneOfLua] = [await newPage(), await newPage()];
  for (const [phone, holder] of [
    [phoneOfHoa, hoa],
    [phoneOfLua, lua],
    [shared, xa],
  ] as const) {
    await phone.goto(holder.path);
    await setPin(phone, holder, await openCard(officer, holder.id));
  }
  await signOut(shared);

  // A class of the three, today.
  const classPage = await planClass(officer, three, db);
  await officer.getByRole("button", { name: "Bắt đầu lớp" }).click();
  await expect(officer.getByText("Đang học")).toBeVisible();
  await officer.getByRole("link", { name: "Mở mã trên màn hình" }).click();
  await scanHall(officer, phoneOfHoa, hoa.fullName);
  await scanHall(officer, phoneOfLua, lua.fullName);
  await expect(officer.locator("[data-present]")).toHaveText("2");
  await markByHandOffline(
    browser,
    address,
    new URL(officer.url()).pathname.replace(/\/man-hinh$/, ""),
    xa.fullName,
  );
  await expect(officer.locator("[data-present]")).toHaveText("3");

  // The supervised test: one phone goes from hand to hand.
  await officer.goto(classPage);
  await officer.getByRole("link", { name: "Mở kiểm tra có giám sát" }).click();
  await officer.getByLabel("Chuyên đề").selectOption({ index: 1 });
  await officer.getByLabel("Phòng").fill(ROOM);
  await officer.getByRole("button", { name: "Mở buổi kiểm tra" }).click();
  const code = ((await officer.locator(".hall-digits").textContent()) ?? "").replace(/\s/g, "");
  for (const person of three) {
    await shared.goto(person.path);
    await expect(shared.getByRole("heading", { name: "Nhập mã PIN của bạn" })).toBeVisible();
    await expect(shared.locator("body")).not.toContainText(person.fullName);
    await typePin(shared, person.pin);
    await expectSignedIn(shared, person.fullName);
    await passSupervised(shared, code);
    await signOut(shared);
  }
  const cardsOnPhone = shared.locator(".device-cards a");
  await expect(cardsOnPhone).toHaveCount(3);
  expect(new Set(await cardsOnPhone.allInnerTexts()).size).toBe(3);
  await expectAccessible(shared);

  await officer.reload();
  for (const { fullName } of three)
    await expect(officer.getByRole("row", { name: fullName })).toContainText("100%");
  const supervised = await db.select({ by: attempts.supervisedTestId }).from(attempts);
  expect(supervised).toHaveLength(3);
  expect(supervised.every(({ by }) => by !== null)).toBe(true);

  // Closed and reported; the files are opened.
  await officer.goto(classPage);
  await officer.getByRole("button", { name: "Kết thúc lớp" }).click();
  await expect(officer.getByText("Đã kết thúc")).toBeVisible();
  const word = docxText(await download(officer, officer.getByRole("link", { name: "Tải Biểu 3 (Word)" })));
  expect(word).toContain(ROOM);
  expect(word).toMatch(/Cả lớp\s+3\s+3\s+3/);
  const report = officer.getByRole("link", { name: "Xuất Excel", exact: true }).last();
  const [, ...rows] = await xlsxRows(await download(officer, report));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.filter((cell) => cell === "3")).toHaveLength(3);
});

async function ownCommune(db: Database): Promise<string> {
  const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.role, "commune-officer"));
  return grant?.communeCode ?? "";
}

async function countPeople(db: Database, communeCode: string): Promise<number> {
  return (await db.select({ id: people.id }).from(people).where(eq(people.communeCode, communeCode))).length;
}

async function idOf(db: Database, communeCode: string, fullName: string): Promise<string> {
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.communeCode, communeCode), eq(people.fullName, fullName)));
  expect(found, fullName).toHaveLength(1);
  return found[0]?.id ?? "";
}

async function download(page: Page, door: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), door.click()]);
  return readFileSync(await file.path());
}

/** The list is read, two doubts are decided, one each way, and everything is written at once. */
async function bringIn(officer: Page, bytes: Uint8Array): Promise<void> {
  await officer.goto("/quan-tri/xa-phuong/tran-bien/ap");
  await officer.getByLabel("Loại").selectOption({ label: "Khu phố" });
  await officer.getByRole("textbox", { name: "Tên" }).fill("1\n2\n3");
  await officer.locator('main button[value="add"]').click();
  await expect(officer.getByRole("rowheader", { name: "Khu phố 3" })).toBeVisible();

  await officer.goto("/quan-tri/danh-sach");
  await expectAccessible(officer, ["light"]);
  await officer.getByLabel("Đối tượng").selectOption({ label: "Người dân" });
  await officer.getByLabel("Tệp danh sách").setInputFiles({
    name: "Danh sách học viên.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
  await officer.getByRole("button", { name: "Đọc thử" }).click();
  await expect(officer.getByRole("link", { name: "Mới: 298" })).toBeVisible({ timeout: 60_000 });
  await expect(officer.getByRole("link", { name: "Lỗi: 0" })).toBeVisible();
  await officer.getByRole("link", { name: "Xem những người này" }).click();
  await expect(officer.locator("article.twin-pair")).toHaveCount(2);
  await expectAccessible(officer, ["light"]);
  await officer.getByRole("button", { name: "Là cùng một người" }).first().click();
  await expect(officer.getByText("Còn 1 người cần xem")).toBeVisible();
  await officer.getByRole("button", { name: "Là người khác, ghi mới" }).last().click();
  await expect(officer.getByText("Còn 0 người cần xem")).toBeVisible();
  await officer.getByLabel("Danh sách lập theo nhiệm vụ").check();
  await officer.getByLabel("Văn bản, kế hoạch").fill("Kế hoạch số 12/KH-UBND ngày 05/10/2026");
  await officer.getByRole("button", { name: "Xác nhận và ghi" }).click();
  await expect(officer.getByText(/Đã ghi \d+ người mới/)).toBeVisible({ timeout: 60_000 });
}

/** A class around this moment; returns its page. */
async function planClass(officer: Page, three: readonly CardHolder[], db: Database): Promise<string> {
  await officer.goto("/quan-tri/lop-hoc/moi");
  await officer.getByLabel("Chuyên đề").selectOption({ index: 1 });
  await officer.getByLabel("Địa điểm").fill(ROOM);
  await officer.getByLabel("Từ giờ").fill(vietnamTime(-30));
  await officer.getByLabel("Đến giờ").fill(vietnamTime(180));
  await officer.getByRole("button", { name: "Lập lớp mới" }).click();
  await expect(officer.getByText("Sắp mở")).toBeVisible();
  const page = new URL(officer.url()).pathname;
  await officer.goto(`${page}/danh-sach`);
  const lines = await Promise.all(
    three.map(async ({ id, fullName }, at) => {
      const [person] = await db.select().from(people).where(eq(people.id, id));
      return `${at + 1}. ${fullName}; ${person?.birthYear}`;
    }),
  );
  await officer.getByLabel("Mỗi dòng một người").fill(lines.join("\n"));
  await officer.getByRole("button", { name: "Dò danh sách" }).click();
  await officer.getByRole("button", { name: "Thêm người đã chọn" }).click();
  await expect(officer.getByText("Đã thêm 3 người")).toBeVisible();
  await officer.goto(page);
  return page;
}

async function scanHall(screen: Page, phone: Page, fullName: string): Promise<void> {
  const side = Number((await screen.locator(".hall-qr").getAttribute("viewBox"))?.split(" ")[2]);
  const drawn = (await screen.locator("[data-qr]").getAttribute("d")) ?? "";
  // The product of this test does not know the port it was given.
  const { pathname, search } = new URL(decodeQrPath(side, drawn));
  await phone.goto(pathname + search);
  await phone.getByRole("button", { name: "Tôi đang có mặt" }).click();
  await expect(phone.getByText(`${fullName} đã được điểm danh`)).toBeVisible();
}

async function markByHandOffline(
  browser: Browser,
  baseURL: string,
  list: string,
  fullName: string,
): Promise<void> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } });
  const hand = await context.newPage();
  await signIn(hand, "canbo");
  await hand.goto(list);
  await expect(hand.getByText("mở lại được cả khi mất mạng")).toBeVisible();
  await context.setOffline(true);
  await hand
    .getByRole("listitem")
    .filter({ hasText: fullName })
    .getByRole("button", { name: /^Có mặt/ })
    .click();
  await expect(hand.getByText("1 dấu được giữ trong máy này")).toBeVisible();
  await context.setOffline(false);
  await expect(hand.getByText("Đã lưu hết trên máy chủ")).toBeVisible();
  await context.close();
}

async function passSupervised(phone: Page, code: string): Promise<void> {
  const topic = `/chuyen-de/${TOPIC.replace(/^\d+-/, "")}`;
  await phone.goto(topic);
  const lessons = await phone
    .locator(`main a[href^="${topic}/"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.replace(/#.*/, "") ?? ""));
  for (const lesson of new Set(lessons))
    if (!lesson.endsWith("/kiem-tra")) await phone.request.post(lesson, { form: { intent: "complete" } });
  await phone.goto(`${topic}/kiem-tra`);
  await phone.getByText("Tôi làm bài tại phòng có cán bộ coi thi").click();
  await phone.getByLabel("Sáu số của cán bộ").fill(code);
  await phone.getByRole("button", { name: "Bắt đầu làm bài" }).click();
  await answerRight(phone, TOPIC);
  await phone.getByRole("button", { name: "Nộp bài" }).click();
  await phone.waitForURL(/\/ket-qua$/);
}

/** The clock of Đồng Nai, minutes from now, kept within today: "08:05". */
function vietnamTime(minutes: number): string {
  const now = new Date();
  const day = 24 * 60;
  const here = (now.getUTCHours() * 60 + now.getUTCMinutes() + 7 * 60) % day;
  const then = Math.min(Math.max(here + minutes, 0), day - 1);
  return `${String(Math.floor(then / 60)).padStart(2, "0")}:${String(then % 60).padStart(2, "0")}`;
}
