/** Every practice of the product, played in a browser: rightly, and along each of its declared wrong paths. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, signIn, test } from "#tests/support/browser";
import { readYaml } from "~/features/content/read-yaml";
import { simulationSchema } from "~/features/content/simulation.schema";
import { simulationsIn } from "~/features/content/simulation-uses";
import { type Action, act, beginRun } from "~/features/simulations/engine";
import { actionsOf, gradeRun, rightPath } from "~/features/simulations/grade-run";
import type { Scenario } from "~/features/simulations/scenario";

const TOPICS = readdirSync("content/topics").map((folder) => ({
  slug: folder.replace(/^\d+-/, ""),
  uses: readdirSync(`content/topics/${folder}`)
    .filter((name) => name.endsWith(".mdx"))
    .flatMap((name) => simulationsIn(readFileSync(`content/topics/${folder}/${name}`, "utf8"))),
}));

const PRACTICES = readdirSync("content/simulations").map((file) => {
  const slug = file.replace(".yaml", "");
  const { value } = readYaml(simulationSchema, readFileSync(`content/simulations/${file}`, "utf8"));
  const topic = TOPICS.find(({ uses }) => uses.includes(slug));
  if (!value || !topic) throw new Error(`${file} cannot be played`);
  return { slug, scenario: value, address: `/chuyen-de/${topic.slug}/thuc-hanh/${slug}` };
});

const stage = (page: Page) => page.locator('[data-part="stage"]');

/** Does what the actions say, and goes on wherever the page offers to. `begin`: "Làm lại" after a run. */
async function play(
  page: Page,
  scenario: Scenario,
  actions: Action[],
  begin = "Bắt đầu thực hành",
): Promise<void> {
  let state = beginRun(scenario);
  await page.getByRole("button", { name: begin }).click();
  for (const action of actions) {
    const at = state.at;
    state = act(scenario, state, action).state;
    if (action.do === "fill") await fill(page, action.on, action.value);
    else {
      const place = action.do === "click" ? stage(page) : page.locator('[data-part="options"]');
      await place.locator(`[data-control="${action.on.replaceAll('"', '\\"')}"]`).click();
    }
    if (state.at !== at) await page.locator('[data-part="next"]').click();
  }
}

async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = stage(page).locator(`[data-field="${label.replaceAll('"', '\\"')}"]`);
  const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute("type")}`);
  if (kind.endsWith("checkbox")) await field.setChecked(value === "x");
  else if (kind.startsWith("SELECT")) await field.selectOption(value);
  else await field.fill(value);
}

async function expectResult(page: Page, scenario: Scenario, actions: Action[]): Promise<void> {
  const { right, total, errors, ending } = gradeRun(scenario, actions);
  const title = scenario.endings.find(({ id }) => id === ending)?.title ?? "";
  await expect(page.getByRole("heading", { name: title, exact: true })).toBeFocused();
  await expect(page.getByText(`Đúng ngay ${right} trên ${total} bước, ${errors} lần nhầm.`)).toBeVisible();
}

for (const { slug, scenario, address } of PRACTICES) {
  test(`${slug}: every wrong path ends where it says, and done rightly again, everything is right`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const [place, { slips }] of scenario.paths.entries()) {
      const actions = actionsOf(scenario, slips);
      await play(page, scenario, actions, place === 0 ? undefined : "Làm lại");
      await expectResult(page, scenario, actions);
    }
    const right = actionsOf(scenario);
    await play(page, scenario, right, "Làm lại");
    await expectResult(page, scenario, right);
    await expect(page.locator('[data-part="review"] .review-wrong')).toHaveCount(0);
  });
}

const [first] = PRACTICES.filter(({ slug }) => slug === "van-ban-den");
if (!first) throw new Error("The first practice is gone.");

test("with the keyboard alone", async ({ page }) => {
  await page.goto(first.address);
  await page.getByRole("button", { name: "Bắt đầu thực hành" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-part="task"]')).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Văn bản đến" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-part="feedback"]')).toContainText("Chưa đúng.");
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-part="feedback"]')).toContainText("Gợi ý:");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Bước tiếp theo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-part="task"]')).toBeFocused();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the practice is an illustrated list of its right steps", async ({ page }) => {
    await page.goto(first.address);
    await expect(page.getByRole("heading", { name: "Các bước làm đúng" })).toBeVisible();
    await expect(page.getByRole("figure", { name: /Màn hình minh họa/ })).toHaveCount(
      rightPath(first.scenario).length,
    );
    await expect(page.getByText("Màn hình minh họa, có thể khác hệ thống thật.").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Bắt đầu thực hành" })).toBeHidden();
    await expect(page.getByText("Muốn bấm thử, hãy mở trang này bằng trình duyệt khác.")).toBeVisible();
  });
});

test("a learner's best run is kept and shown in the topic", async ({ page }) => {
  await signIn(page, "hocvien");
  await page.goto(first.address);
  await play(page, first.scenario, actionsOf(first.scenario));
  await expect(page.getByText("Đã lưu kết quả của bạn.")).toBeVisible();
  await page.getByRole("link", { name: "Về chuyên đề" }).click();
  const steps = rightPath(first.scenario).length;
  await expect(page.getByText(`Lần tốt nhất: đúng ${steps}/${steps} bước, 0 lần nhầm`)).toBeVisible();
});

test("has no accessibility fault in any state", async ({ page }) => {
  await page.goto(first.address);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bắt đầu thực hành" }).click();
  await stage(page).getByRole("button", { name: "Văn bản đi" }).click();
  await expectAccessible(page);
  await stage(page).getByRole("button", { name: "Văn bản đến" }).click();
  await expectAccessible(page);
  await page.reload();
  await play(page, first.scenario, actionsOf(first.scenario));
  await page.getByRole("button", { name: "Xem lại các bước" }).click();
  await expectAccessible(page);
});

test("a lesson opens its practice, and a page without one loads no script for it", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto("/chuyen-de/dnis/tiep-nhan-van-ban-den");
  expect(scripts.filter((url) => url.includes("practice"))).toEqual([]);
  await page.getByRole("link", { name: /^Mở bài thực hành/ }).click();
  await expect(page.getByRole("button", { name: "Bắt đầu thực hành" })).toBeVisible();
});
