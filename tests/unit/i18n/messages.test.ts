import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "~/i18n/en";
import { translator } from "~/i18n/translate";
import { vi } from "~/i18n/vi";

const sources = ["app", "scripts"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/^app\/i18n\/(vi|en)\//.test(path))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

describe("messages", () => {
  it("exist in both languages", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it("are all used: literally, or through a template with a literal beginning", () => {
    const prefixes = [...sources.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map((match) => match[1] ?? "");
    const unused = Object.keys(vi).filter(
      (key) => !sources.includes(`"${key}"`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it("have the same holes in both languages", () => {
    const holes = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();
    const different = (Object.keys(vi) as (keyof typeof vi)[]).filter(
      (key) => holes(vi[key]).join() !== holes(en[key]).join(),
    );
    expect(different).toEqual([]);
  });

  it("are composed Unicode (NFC) and never empty", () => {
    const wrong = [...Object.entries(vi), ...Object.entries(en)].filter(
      ([, text]) => text !== text.normalize("NFC") || text.trim() === "",
    );
    expect(wrong).toEqual([]);
  });

  it("write numbers the reader's way and choose the English form by count", () => {
    expect(translator("vi")("common.errorSummary", { count: 1234 })).toContain("1.234");
    expect(translator("en")("common.errorSummary", { count: 1 })).toContain("1 field ");
    expect(translator("en")("common.errorSummary", { count: 2 })).toContain("2 fields ");
  });
});
