import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "~/platform/http/return-path";

describe("the path to return to", () => {
  it.each(["/hoc", "/chuyen-de/a/b?x=1#dau-muc", "/"])("keeps %s", (path) =>
    expect(safeReturnPath(path)).toBe(path),
  );

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "hoc",
    "",
    "/hoc\n//x",
    undefined,
    new File([], "x"),
  ])("refuses %s", (path) => expect(safeReturnPath(path)).toBe("/"));

  it("never leaves the site", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => new URL(safeReturnPath(text), "https://hoc.example").host === "hoc.example",
      ),
    );
  });
});
