import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { communePopulations } from "#drizzle/schema/places";
import { describeWithDatabase } from "#tests/support/database";
import { readCommunes } from "~/features/content/read-communes";
import { communeNameOn, findCommune } from "~/features/places/find-commune.server";
import { listCommunes } from "~/features/places/list-communes.server";
import { saveCommunes } from "~/features/places/save-communes.server";

/** The province's own list: the figures below are those of its sources (content/places/communes.csv). */
const { rows } = readCommunes(readFileSync("content/places/communes.csv", "utf8"), "2026-11-22");
const ADULT_SHARE = 0.72;

describeWithDatabase("the communes of Đồng Nai", (database) => {
  beforeAll(async () => {
    await database().transaction((tx) => saveCommunes(tx, rows, ADULT_SHARE));
  });

  it.each([
    ["2025-07-01", 72, 23],
    ["2026-04-29", 72, 23],
    ["2026-04-30", 62, 33],
    ["2026-11-22", 62, 33],
  ])("are 95: on %s %d xã and %d phường", async (on, xa, phuong) => {
    const communes = await listCommunes(database(), on);
    expect(communes).toHaveLength(95);
    expect(communes.filter(({ kind }) => kind === "xa")).toHaveLength(xa);
    expect(communes.filter(({ kind }) => kind === "phuong")).toHaveLength(phuong);
  });

  it("did not exist before 1/7/2025", async () => {
    expect(await listCommunes(database(), "2025-06-30")).toEqual([]);
  });

  it("have 4,491,408 people, and so many adults by the rule", async () => {
    const [sum] = await database()
      .select({
        people: sql`sum(${communePopulations.population})`.mapWith(Number),
        adults: sql`sum(${communePopulations.adults})`.mapWith(Number),
      })
      .from(communePopulations);
    const counted = new Map(rows.map(({ code, population }) => [code, population?.population ?? 0]));
    const adults = [...counted.values()].reduce(
      (total, people) => total + Math.round(people * ADULT_SHARE),
      0,
    );
    expect(sum).toEqual({ people: 4_491_408, adults });
    expect(adults).toBeGreaterThan(3_233_700);
    expect(adults).toBeLessThan(3_233_900);
  });

  it("are in Vietnamese order: tones after letters, đ after d", async () => {
    const names = (await listCommunes(database(), "2026-11-22")).map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["An Lộc", "An Phước", "An Viễn", "Bảo Vinh"]);
    const order = (...wanted: string[]) => names.filter((name) => wanted.includes(name));
    expect(order("Định Quán", "Dầu Giây", "Đa Kia")).toEqual(["Dầu Giây", "Đa Kia", "Định Quán"]);
    expect(order("Lộc Thành", "Lộc Thạnh", "Lộc Tấn")).toEqual(["Lộc Tấn", "Lộc Thành", "Lộc Thạnh"]);
    expect(order("Phước Thái", "Phước Tân", "Phú Lý")).toEqual(["Phú Lý", "Phước Tân", "Phước Thái"]);
  });

  it("keep Lộc Thạnh and Lộc Thành apart", async () => {
    const [thanh, thành] = await Promise.all([
      findCommune(database(), "loc-thanh-25280", "2026-11-22"),
      findCommune(database(), "loc-thanh-25294", "2026-11-22"),
    ]);
    expect([thanh.fullName, thành.fullName]).toEqual(["Xã Lộc Thạnh", "Xã Lộc Thành"]);
  });

  it("are called as they were on the day", async () => {
    const on = async (day: string) => (await communeNameOn(database(), "26248", day)).fullName;
    expect(await on("2026-04-29")).toBe("Xã Trảng Bom");
    expect(await on("2026-04-30")).toBe("Phường Trảng Bom");
    await expect(on("2025-06-30")).rejects.toMatchObject({ kind: "not-found" });
    await expect(communeNameOn(database(), "99999", "2026-11-22")).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(findCommune(database(), "khong-co", "2026-11-22")).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
