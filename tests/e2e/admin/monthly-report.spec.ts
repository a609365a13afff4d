/** A month from the officer's lock to the province's acceptance, and what happens to it when a certificate is revoked. */
import { eq } from "drizzle-orm";
import { roleGrants } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { type DemoAccount, expect, expectAccessible, signIn } from "#tests/support/browser";
import { makeCertificate } from "#tests/support/coverage-factories";
import { makePerson } from "#tests/support/factories";
import { testOnPostgres } from "#tests/support/product-on-postgres";
import { docxText } from "#tests/support/read-lists";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { lastMonthOver, monthAfter } from "~/features/periods/months";
import { vietnamDate, vietnamMidnight } from "~/i18n/format";

const test = testOnPostgres("tests/support/fixtures/sample-content/topics");

/** The month that is over, and the one before it. */
const NEXT = lastMonthOver(vietnamDate(new Date()));
const MONTH = monthAfter(NEXT, -1);
const words = ({ number, year }: typeof NEXT) => `Tháng ${String(number).padStart(2, "0")}/${year}`;

test("a month is sent, returned, corrected and accepted, and stands when a certificate is revoked", async ({
  browser,
  product,
}) => {
  test.slow();
  const { db } = product;

  const [grant] = await db.select().from(roleGrants).where(eq(roleGrants.role, "commune-officer"));
  const [topic] = await db.select().from(topics).where(eq(topics.countsTowardTarget, true));
  const communeCode = grant?.communeCode ?? "";
  const passed = async (fullName: string) => {
    const at = vietnamMidnight(MONTH.from, 9);
    const person = await makePerson(db, { fullName, communeCode, createdAt: at });
    return makeCertificate(db, person, topic?.id ?? "", { issuedAt: at });
  };
  await passed("Nguyễn Văn Mẫu");
  const doubtful = await passed("Trần Thị Mẫu");

  const as = async (account: DemoAccount) => {
    const context = await browser.newContext({ baseURL: product.address });
    const page = await context.newPage();
    await signIn(page, account);
    return page;
  };
  const [officer, province] = [await as("canbo"), await as("quantri")];
  const address = (month: typeof NEXT) => `/quan-tri/ky-bao-cao/${month.id}/tran-bien`;
  const passedRow = (page: typeof officer) => page.getByRole("row", { name: /^Đã đạt/ });

  await test.step("the officer looks at the draft, locks it and sends it", async () => {
    await officer.goto("/quan-tri/ky-bao-cao");
    await officer.getByRole("link", { name: `Phường Trấn Biên, ${words(MONTH)}` }).click();
    await expect(passedRow(officer).getByRole("cell").first()).toHaveText("2");
    await expectAccessible(officer);
    await officer.getByRole("button", { name: "Chốt và gửi" }).click();
    await expect(officer.getByRole("status")).toHaveText("Đã chốt và gửi.");
    await expect(officer.getByRole("button", { name: "Chốt và gửi" })).toHaveCount(0);
  });

  await test.step("the province finds it among what it has to do, and returns it", async () => {
    await province.goto("/quan-tri");
    await province.getByRole("link", { name: "1 báo cáo tháng chờ trả lời" }).click();
    await expect(province).toHaveURL(new RegExp(`${address(MONTH)}$`));
    await province.getByRole("button", { name: "Trả lại" }).click();
    await expect(province.getByRole("alert")).toContainText("ít nhất 10 ký tự");
    await province.getByLabel("Cần sửa gì").fill("Thiếu giấy chứng nhận của bà Lê Thị Mẫu");
    await expectAccessible(province);
    await province.getByRole("button", { name: "Trả lại" }).click();
    await expect(province.getByRole("status")).toHaveText("Đã trả lại báo cáo.");
  });

  await test.step("the officer reads why, the missing certificate is there now, and sends it again", async () => {
    await passed("Lê Thị Mẫu");
    await officer.goto("/quan-tri");
    await officer.getByRole("link", { name: "1 báo cáo tháng bị trả lại, cần sửa" }).click();
    await expect(officer.getByText("Thiếu giấy chứng nhận của bà Lê Thị Mẫu").first()).toBeVisible();
    await expect(passedRow(officer).getByRole("cell").first()).toHaveText("3");
    await officer.getByRole("button", { name: "Chốt và gửi" }).click();
    await expect(officer.getByRole("status")).toHaveText("Đã chốt và gửi.");
  });

  await test.step("the province accepts it", async () => {
    await province.goto(address(MONTH));
    await province.getByRole("button", { name: "Nhận báo cáo" }).click();
    await expect(province.getByRole("status")).toHaveText("Đã nhận báo cáo.");
    await expect(province.locator(".badge", { hasText: "Đã nhận" })).toBeVisible();
  });

  const form = async () => {
    await officer.goto(address(MONTH));
    const href = await officer.getByRole("link", { name: "Tải Biểu 1 (Word)" }).getAttribute("href");
    const response = await officer.request.get(href ?? "");
    expect(response.status()).toBe(200);
    return docxText(await response.body());
  };
  let document = "";
  await test.step("Biểu 1 of the month is a Word document under the commune's name", async () => {
    document = await form();
    expect(document).toContain("PHƯỜNG TRẤN BIÊN");
    expect(document).toContain("Số liệu đã chốt.");
  });

  await test.step("a certificate is revoked, in the month after", async () => {
    await province.goto(`/quan-tri/chung-nhan/${doubtful.id}`);
    await province.getByText("Thu hồi giấy này").first().click();
    await province.getByLabel("Lý do thu hồi").fill("Người khác làm bài hộ");
    await province.getByRole("button", { name: "Thu hồi", exact: true }).click();
    await expect(province.getByRole("status")).toBeVisible();
    await db
      .update(certificates)
      .set({ revokedAt: vietnamMidnight(NEXT.from, 4) })
      .where(eq(certificates.id, doubtful.id));
    await queueRecount(db, doubtful.personId);
  });

  await test.step("the next month shows the correction by name, and the locked month stands", async () => {
    await officer.goto(address(NEXT));
    await expect(passedRow(officer).getByRole("cell")).toHaveText(["2", "0", "0", "1"]);
    const correction = officer.getByRole("row", { name: /Trần Thị Mẫu/ });
    await expect(correction).toContainText("giấy chứng nhận bị thu hồi");
    await officer.getByRole("button", { name: "Chốt và gửi" }).click();
    await expect(officer.getByRole("status")).toHaveText("Đã chốt và gửi.");
    await officer.goto(address(MONTH));
    await expect(passedRow(officer).getByRole("cell").first()).toHaveText("3");
    await officer.getByRole("link", { name: /^Đã đạt/ }).click();
    await expect(officer.getByRole("row", { name: /Trần Thị Mẫu/ })).toBeVisible();
    expect(await form()).toBe(document);
  });

  await test.step("nothing of it is another commune's", async () => {
    expect((await officer.goto(`/quan-tri/ky-bao-cao/${MONTH.id}/bien-hoa`))?.status()).toBe(404);
  });
});
