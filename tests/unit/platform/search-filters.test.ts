import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  choiceFilter,
  dayFilter,
  defineFilters,
  pageFilter,
  textFilter,
} from "~/platform/http/search-filters";

const filters = defineFilters(
  { name: "ten", kind: "loai", from: "tu", page: "trang" },
  z.object({ name: textFilter, kind: choiceFilter(["xa", "phuong"]), from: dayFilter, page: pageFilter }),
);
const NONE = { name: "", kind: "", from: "", page: 1 };

describe("filters in an address", () => {
  it.each([
    ["", NONE],
    ["ten=%20 Trấn%20%20Biên ", { ...NONE, name: "Trấn Biên" }],
    ["ten=Tr%E1%BA%A5n", { ...NONE, name: "Trấn" }],
    ["loai=phuong&trang=3", { ...NONE, kind: "phuong", page: 3 }],
    ["loai=thon", NONE],
    ["tu=2026-02-28", { ...NONE, from: "2026-02-28" }],
    ["tu=2026-02-30", NONE],
    ["tu=22/11/2026", NONE],
    ["trang=0", NONE],
    ["trang=-1", NONE],
    ["trang=1.5", NONE],
    ["trang=1e99", NONE],
    ["khac=1", NONE],
  ])("?%s", (query, expected) => {
    expect(filters.read(new URLSearchParams(query))).toEqual(expected);
  });

  it("are written without defaults, changed where asked", () => {
    const values = filters.read(new URLSearchParams("ten=an&trang=2"));
    expect(filters.write(values)).toBe("?ten=an&trang=2");
    expect(filters.write(values, { page: 1 })).toBe("?ten=an");
    expect(filters.write(NONE as typeof values)).toBe("");
  });

  it("any address is read, and what is written is read back the same", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("ten", "loai", "tu", "trang"), fc.string()), (query) => {
        const values = filters.read(new URLSearchParams(query));
        expect(filters.read(new URLSearchParams(filters.write(values)))).toEqual(values);
      }),
    );
  });
});
