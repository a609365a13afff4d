/** People with sign-in cards, as an officer's screen and somebody's phone see them. */
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { scanCard } from "./scan-card";

export interface CardHolder {
  id: string;
  fullName: string;
  /** Where the QR code of the card leads: "/the/…". */
  path: string;
  pin: string;
}

/** The officer prints the person's card, or prints it anew; returns where its code leads. */
export async function printCard(
  officer: Page,
  { id, fullName }: Pick<CardHolder, "id" | "fullName">,
): Promise<string> {
  await officer.goto(`/quan-tri/nguoi/${id}/the`);
  const [file] = await Promise.all([
    officer.waitForEvent("download"),
    officer.getByRole("button", { name: /thẻ và tải tệp PDF/ }).click(),
  ]);
  return scanCard(readFileSync(await file.path()), fullName);
}

/** The six digits that a page shows to be read out. */
export async function readCode(page: Page): Promise<string> {
  return ((await page.locator(".opening-code").textContent()) ?? "").replace(/\s/g, "");
}

/** The officer lets the PIN be set, for the first time or anew, and reads the code out. */
export async function openCard(officer: Page, id: string): Promise<string> {
  await officer.goto(`/quan-tri/nguoi/${id}/the`);
  await officer.getByRole("button", { name: /^(Cấp mã mở thẻ|Đặt lại mã PIN)$/ }).click();
  await expect(officer.locator(".opening-code")).toBeVisible();
  return readCode(officer);
}

/** On the phone, whose page asks for the code; consent is given where it is asked for. */
export async function setPin(phone: Page, { pin, fullName }: CardHolder, code: string): Promise<void> {
  await phone.getByLabel("Mã mở thẻ").fill(code);
  await phone.getByLabel("Mã PIN mới").fill(pin);
  await phone.getByLabel("Nhập lại mã PIN").fill(pin);
  const consent = phone.locator('input[name="consent-learning"]');
  if (await consent.isVisible()) await consent.check();
  await phone.getByRole("button", { name: "Đặt mã PIN và vào học" }).click();
  await expectSignedIn(phone, fullName);
}

/** The page asks for the PIN and is given it. */
export async function typePin(phone: Page, pin: string): Promise<void> {
  await phone.getByLabel("Mã PIN", { exact: true }).fill(pin);
  await phone.getByRole("button", { name: "Vào học" }).click();
}

/** Scans the card and enters. */
export async function enterByCard(phone: Page, { path, pin, fullName }: CardHolder): Promise<void> {
  await phone.goto(path);
  await expect(phone.getByRole("heading", { name: "Nhập mã PIN của bạn" })).toBeVisible();
  await typePin(phone, pin);
  await expectSignedIn(phone, fullName);
}

export async function expectSignedIn(phone: Page, fullName: string): Promise<void> {
  await expect(phone.locator(".site-account").getByText(fullName)).toBeVisible();
}

/** On a phone that several share, this leads to the choice of cards. */
export async function signOut(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(phone.getByText("Thẻ đã dùng trên máy này")).toBeVisible();
}
