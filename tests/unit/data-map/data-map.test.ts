/**
 * The data map knows the whole schema, and nothing that is gone. A failure names each column; its words go into
 * drizzle/data-map/<the schema's file>.ts.
 */
import { getTableColumns, getTableName } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { DATA_MAP } from "#drizzle/data-map/index";
import { HOLDINGS, RETENTION } from "#drizzle/data-map/vocabulary";
import { allTables, pointsAtPeople } from "#tests/support/points-at-people";
import { dataMapFilters } from "~/features/data-map/data-map-filters";
import { countColumns, listTables } from "~/features/data-map/list-columns.server";

const inSchema = allTables().flatMap((table) =>
  Object.keys(getTableColumns(table)).map((column) => `${getTableName(table)}.${column}`),
);
const inMap = DATA_MAP.flatMap(({ table, columns }) =>
  Object.keys(columns).map((column) => `${getTableName(table)}.${column}`),
);
const everything = dataMapFilters.read(new URLSearchParams());

describe("the data map", () => {
  it("says of every column of every table what it is for", () => {
    expect(inSchema.filter((column) => !inMap.includes(column))).toEqual([]);
  });

  it("says nothing of columns that are gone, and nothing twice", () => {
    expect(inMap.filter((column) => !inSchema.includes(column))).toEqual([]);
    expect(inMap.filter((column, at) => inMap.indexOf(column) !== at)).toEqual([]);
  });

  it("gives a ground for every table that holds personal data, and readers of every column", () => {
    const personal = DATA_MAP.filter(({ columns }) =>
      Object.values(columns).some(({ holds }) => holds !== "none"),
    );
    expect(personal.filter(({ basis }) => basis === "none").map(({ table }) => getTableName(table))).toEqual(
      [],
    );
    const unread = listTables("vi", everything).filter(({ columns }) =>
      columns.some(({ readers }) => readers.length === 0),
    );
    expect(unread).toEqual([]);
  });

  it("calls every reference to a person personal", () => {
    const wrong = DATA_MAP.filter(
      ({ table, columns }) =>
        pointsAtPeople(table) && Object.values(columns).every(({ holds }) => holds === "none"),
    );
    expect(wrong.map(({ table }) => getTableName(table))).toEqual([]);
  });

  it("calls what signs people in, and what tracks their learning, sensitive", () => {
    const sensitive = listTables("vi", { ...everything, holds: "sensitive" }).flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name}`),
    );
    for (const column of [
      "passwords.hash",
      "card_pins.hash",
      "sessions.id",
      "sessions.device",
      "lesson_positions.seen_at",
      "watched_intervals.played_at",
      "attempt_answers.answer",
      "simulation_runs.actions",
    ])
      expect(sensitive).toContain(column);
  });

  it("is written in both languages, in composed Unicode", () => {
    const words = DATA_MAP.flatMap(({ purpose, columns }) => [
      purpose,
      ...Object.values(columns).map(({ what }) => what),
    ]).flat();
    expect(words.filter((text) => text.trim() === "" || text !== text.normalize("NFC"))).toEqual([]);
  });

  it("uses every kind of data and every class of retention", () => {
    const columns = listTables("vi", everything).flatMap((table) => table.columns);
    expect(new Set(columns.map(({ holds }) => holds))).toEqual(new Set(HOLDINGS));
    expect(new Set(columns.map(({ kept }) => kept))).toEqual(new Set(RETENTION));
  });
});

describe("narrowing the data map", () => {
  const found = (search: string) =>
    listTables("vi", dataMapFilters.read(new URLSearchParams(search))).flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name}`),
    );

  it.each([
    ["tim=passwords", ["passwords.person_id", "passwords.hash", "passwords.changed_at"]],
    ["tim=so dinh danh da ma hoa", ["people.personal_id_sealed"]],
    ["giu=audit-log&loai=sensitive", ["audit_events.action"]],
    ["tim=khong co gi nhu the", []],
  ])("%s", (search, expected) => expect(found(search)).toEqual(expected));

  it("counts what is shown", () => {
    const tables = listTables("vi", dataMapFilters.read(new URLSearchParams("tim=passwords")));
    expect(countColumns(tables)).toEqual({ tables: 1, columns: 3, basic: 1, sensitive: 1 });
  });
});
