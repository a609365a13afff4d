import { describe, expect, it } from "vitest";
import { provinceNameOn } from "~/features/catalog/read-programme.server";
import { estimateAdults } from "~/features/places/estimate-adults";

const DONG_NAI = {
  province: [
    { name: "Tỉnh Đồng Nai", from: "2025-07-01", to: "2026-04-29" },
    { name: "Thành phố Đồng Nai", from: "2026-04-30" },
  ],
};

describe("the province's name", () => {
  it.each([
    ["2025-01-01", "Tỉnh Đồng Nai"],
    ["2025-07-01", "Tỉnh Đồng Nai"],
    ["2026-04-29", "Tỉnh Đồng Nai"],
    ["2026-04-30", "Thành phố Đồng Nai"],
    ["2026-11-22", "Thành phố Đồng Nai"],
  ])("on %s is %s", (on, name) => {
    expect(provinceNameOn(DONG_NAI, on)).toBe(name);
  });

  it("is the same for ever where no dates are given", () => {
    expect(provinceNameOn({ province: [{ name: "Tỉnh A" }] }, "2026-11-22")).toBe("Tỉnh A");
  });
});

describe("the estimate of adults", () => {
  it.each([
    [10_000, 0.72, 7_200, "dân số × 0,72"],
    [8_234, 0.72, 5_928, "dân số × 0,72"],
    [1, 0.5, 1, "dân số × 0,5"],
    [0, 0.72, 0, "dân số × 0,72"],
  ])("of %d people at %d is %d, with its rule", (people, share, adults, rule) => {
    expect(estimateAdults(people, share)).toEqual({ adults, adultsSource: "estimated", rule });
  });
});
