/** A class from its plan to its report: two phones scan the hall's screen, one person is noted without network. */
import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { classSessions } from "#drizzle/schema/classes";
import { expect, expectAccessible, signIn } from "#tests/support/browser";
import { decodeQrPath } from "#tests/support/decode-qr-path";
import { registerLearner } from "#tests/support/learner";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import { docxText, xlsxRows } from "#tests/support/read-lists";

const test = testOnPostgres("tests/support/fixtures/sample-content/topics");

test("a class is planned, attended by screen and by hand without network, closed and reported", async ({
  browser,
  product,
}) => {
  test.slow();
  const { db } = product;
  const phone = { baseURL: product.address, viewport: { width: 360, height: 740 } };

  const officer = await (await browser.newContext({ baseURL: product.address })).newPage();
  await signIn(officer, "canbo");
  const [commune] = await db.select().from(people).where(eq(people.username, "canbo"));
  const names = ["Nguyễn Thị Mẫu Hoa", "Trần Văn Mẫu Lúa", "Lê Thị Mẫu Xa"];
  const phones = [];
  for (const name of names) {
    const page = await (await browser.newContext(phone)).newPage();
    const username = await registerLearner(page, name);
    await db
      .update(people)
      .set({ communeCode: commune?.communeCode, hamletId: null })
      .where(eq(people.username, username));
    phones.push(page);
  }
  const [hoa, lua] = phones;
  if (!hoa || !lua) throw new Error("no phones");

  // Planned, with people from a pasted list.
  await officer.goto("/quan-tri/lop-hoc/moi");
  await expectAccessible(officer, ["light"]);
  await officer.getByLabel("Chuyên đề").selectOption({ index: 1 });
  await officer.getByLabel("Địa điểm").fill("Nhà văn hóa khu phố 5");
  await officer.getByRole("button", { name: "Lập lớp mới" }).click();
  await expect(officer.getByText("Sắp mở")).toBeVisible();
  const address = new URL(officer.url()).pathname;
  const classId = address.split("/").at(-1) ?? "";
  await officer.goto(`${address}/danh-sach`);
  await officer
    .getByLabel("Mỗi dòng một người")
    .fill(names.map((name, at) => `${at + 1}. ${name}; 1960`).join("\n"));
  await officer.getByRole("button", { name: "Dò danh sách" }).click();
  await officer.getByRole("button", { name: "Thêm người đã chọn" }).click();
  await expect(officer.getByText("Đã thêm 3 người")).toBeVisible();
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  await db
    .update(classSessions)
    .set({ startsAt: minutes(-10), endsAt: minutes(120) })
    .where(eq(classSessions.classId, classId));
  await officer.goto(address);
  await officer.getByRole("button", { name: "Bắt đầu lớp" }).click();
  await expect(officer.getByText("Đang học")).toBeVisible();
  await expectAccessible(officer);

  // Two phones and the screen of the hall: one is signed in, the other signs in on the way.
  await officer.getByRole("link", { name: "Mở mã trên màn hình" }).click();
  await expect(officer.locator("[data-present]")).toHaveText("0");
  await expectAccessible(officer);
  const scan = async () => {
    const side = Number((await officer.locator(".hall-qr").getAttribute("viewBox"))?.split(" ")[2]);
    const drawn = (await officer.locator("[data-qr]").getAttribute("d")) ?? "";
    // The product of this test does not know the port it was given.
    const { pathname, search } = new URL(decodeQrPath(side, drawn));
    return pathname + search;
  };
  await hoa.goto(await scan());
  await hoa.getByRole("button", { name: "Tôi đang có mặt" }).click();
  await expect(hoa.getByText("Nguyễn Thị Mẫu Hoa đã được điểm danh")).toBeVisible();
  await expectAccessible(hoa);
  const session = (await lua.context().cookies()).find(({ path }) => path === "/");
  await lua.context().clearCookies();
  await lua.goto(await scan());
  await expect(lua.getByRole("link", { name: "Đăng nhập để điểm danh" })).toBeVisible();
  if (session) await lua.context().addCookies([session]);
  await lua.reload();
  await lua.getByRole("button", { name: "Tôi đang có mặt" }).click();
  await expect(lua.getByText("Trần Văn Mẫu Lúa đã được điểm danh")).toBeVisible();
  await expect(officer.locator("[data-present]")).toHaveText("2");

  // The officer's phone loses the network, and even the page.
  const handContext = await browser.newContext(phone);
  const hand = await handContext.newPage();
  await signIn(hand, "canbo");
  const [row] = await db.select().from(classSessions).where(eq(classSessions.classId, classId));
  const list = `${address}/buoi/${row?.id}`;
  await hand.goto(list);
  await expect(hand.getByText("mở lại được cả khi mất mạng")).toBeVisible();
  await expectAccessible(hand);
  await handContext.setOffline(true);
  const xa = hand
    .getByRole("listitem")
    .filter({ hasText: names[2] })
    .getByRole("button", { name: /^Có mặt/ });
  await xa.click();
  await expect(hand.getByText("1 dấu được giữ trong máy này")).toBeVisible();
  await hand.reload();
  await expect(xa).toHaveAttribute("aria-pressed", "true");
  await expect(hand.getByText("1 dấu được giữ trong máy này")).toBeVisible();
  await handContext.setOffline(false);
  await expect(hand.getByText("Đã lưu hết trên máy chủ")).toBeVisible();
  await expect(hand.locator("[data-count]")).toHaveText("3");
  await expect(officer.locator("[data-present]")).toHaveText("3");

  // Closed and reported: the files are opened.
  await officer.goto(address);
  await officer.getByRole("button", { name: "Kết thúc lớp" }).click();
  await expect(officer.getByText("Đã kết thúc")).toBeVisible();
  const fetched = async (name: string) => {
    const [file] = await Promise.all([
      officer.waitForEvent("download"),
      officer.getByRole("link", { name, exact: true }).last().click(),
    ]);
    return readFileSync(await file.path());
  };
  const report = docxText(await fetched("Tải Biểu 3 (Word)"));
  expect(report).toContain("Nhà văn hóa khu phố 5");
  expect(report).toMatch(/Cả lớp[\s\S]*3[\s\S]*3/);
  const [, ...rows] = await xlsxRows(await fetched("Xuất Excel"));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toEqual(expect.arrayContaining(["Nhà văn hóa khu phố 5", "3"]));
});
