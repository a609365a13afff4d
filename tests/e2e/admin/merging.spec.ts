/** Two accounts of one person become one on an officer's phone: seen before, done, told to the person, and taken back. */
import { eq } from "drizzle-orm";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { PASSWORD } from "#tests/support/accounts-factories";
import { expect, expectAccessible, expectFits, signIn, signInAt } from "#tests/support/browser";
import { makeNeighbour } from "#tests/support/commune-of-officer";
import { makeCertificate } from "#tests/support/coverage-factories";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import { newId } from "~/platform/ids.server";

const test = testOnPostgres("tests/support/fixtures/bank-content/topics");

test("two accounts are compared, made one, and two again", async ({ browser, product }) => {
  test.slow();
  const { db, address } = product;
  const newPage = async () =>
    (await browser.newContext({ baseURL: address, viewport: { width: 360, height: 740 } })).newPage();
  const name = `Nguyễn Thị Mẫu ${newId().slice(-5).replace(/\d/g, "a")}`;
  const old = await makeNeighbour(db, { fullName: name, phone: null });
  const recent = await makeNeighbour(db, { fullName: name, birthYear: 1963 });
  const [topic] = await db.select().from(topics);
  const paper = await makeCertificate(db, recent, topic?.id ?? "", { number: newId() });
  const learner = await newPage();
  await signInAt(learner, { username: old.username, password: PASSWORD });
  expect((await learner.request.post("/chuyen-de/hoi/bai-chu", { form: { intent: "complete" } })).ok()).toBe(
    true,
  );

  const officer = await newPage();
  await signIn(officer, "canbo");
  await officer.goto("/quan-tri/gop-tai-khoan");
  await expectAccessible(officer);
  await expectFits(officer);
  const find = async (username: string, press: RegExp) => {
    await officer.getByRole("searchbox").fill(name);
    await officer.getByRole("search").getByRole("button").click();
    await officer
      .getByRole("listitem")
      .filter({ hasText: username })
      .getByRole("link", { name: press })
      .click();
  };
  await find(old.username, /^Chọn/);
  await expect(officer.getByText(`Tìm tài khoản thứ hai của ${name}`)).toBeVisible();
  await find(recent.username, /^So sánh/);

  // Shown before anything happens: what each has, what will be there afterwards, what differs.
  await expect(officer.getByRole("heading", { name: "So sánh trước khi gộp" })).toBeVisible();
  const row = (kind: string) => officer.getByRole("row", { name: kind }).getByRole("cell");
  await expect(row("Bài đã học xong")).toHaveText(["1", "0", "1"]);
  await expect(row("Giấy chứng nhận còn giá trị")).toHaveText(["0", "1", "1"]);
  await expect(officer.getByText("Hoàn tác được trong 30 ngày")).toBeVisible();
  await expect(officer.locator(".differs").filter({ hasText: "1962" })).toBeVisible();
  await expectAccessible(officer);
  await expectFits(officer);

  await officer.getByRole("link", { name: "Đổi: giữ tài khoản kia" }).click();
  await expect(row("Giấy chứng nhận còn giá trị")).toHaveText(["1", "0", "1"]);
  await officer.getByRole("link", { name: "Đổi: giữ tài khoản kia" }).click();
  await expect(row("Giấy chứng nhận còn giá trị")).toHaveText(["0", "1", "1"]);

  await officer.getByLabel("Vì sao biết đây là một người").fill("quen");
  await officer.getByRole("button", { name: "Gộp hai tài khoản" }).click();
  await expect(officer.getByRole("alert")).toBeVisible();
  await expect(officer.getByLabel("Vì sao biết đây là một người")).toHaveValue("quen");
  await expectAccessible(officer, ["light"]);
  await officer.getByLabel("Vì sao biết đây là một người").fill("Đã xem căn cước của bà tại ủy ban");
  await officer.getByRole("button", { name: "Gộp hai tài khoản" }).click();
  await expect(officer.getByText("Đã gộp. Từ nay chỉ còn một tài khoản.")).toBeVisible();
  await expectAccessible(officer);
  await expectFits(officer);

  // The person has both learnings in the account that stays, and is told where the other went.
  const owner = async () =>
    (await db.select().from(certificates).where(eq(certificates.id, paper.id)))[0]?.personId;
  expect(await owner()).toBe(old.id);
  await learner.goto("/chung-nhan");
  await expect(learner.getByRole("link", { name: /Tải/ }).first()).toBeVisible();
  const other = await newPage();
  const enter = async () => {
    await other.goto("/dang-nhap");
    await other.getByLabel("Tài khoản", { exact: true }).fill(recent.username);
    await other.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
    await other.locator("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  };
  await enter();
  await expect(other.getByRole("alert")).toContainText("gộp");
  await expectAccessible(other);
  await expectFits(other);

  // Taken back from the list of merges: both as they were.
  await officer.goto("/quan-tri/gop-tai-khoan");
  await officer.getByRole("link", { name: new RegExp(`^${name} \\(1963\\) gộp vào`) }).click();
  await officer.getByLabel("Vì sao hoàn tác").fill("Hai chị em cùng tên, đã xem lại giấy tờ");
  await officer.getByRole("button", { name: "Hoàn tác việc gộp" }).click();
  await expect(officer.getByText("Đã hoàn tác. Hai tài khoản trở lại như trước.")).toBeVisible();
  await expectAccessible(officer);
  await expectFits(officer);
  expect(await owner()).toBe(recent.id);
  await enter();
  await expect(other.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
});
