/** Captions as people type them: what is taken, what each mistake is answered with, and that nothing changes on the way. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CaptionRow,
  changedRows,
  checkRows,
  readRows,
  rowsOf,
  showMoment,
  typedMoment,
} from "~/features/studio/media/caption-rows";
import {
  type Cue,
  captionWords,
  readCaptions,
  readCues,
  writeCaptions,
} from "~/features/studio/media/read-captions";

const row = (from: string, to: string, text = "Xin chào bà con."): CaptionRow => ({ from, to, text });
const faultsOf = (...rows: CaptionRow[]) => {
  const checked = checkRows(rows);
  return "faults" in checked
    ? checked.faults.map(({ row: at, field, code }) => `${at} ${field} ${code}`)
    : [];
};

describe("a moment", () => {
  it.each<[string, number | undefined]>([
    ["01:05.500", 65_500],
    ["1:5", 65_000],
    ["65", 65_000],
    ["0", 0],
    ["1:02:03,5", 3_723_500],
    [" 00:00:01.000 ", 1_000],
    ["90:00", 5_400_000],
    ["1:60", undefined],
    ["1:75:00", undefined],
    ["", undefined],
    ["1:2:3:4", undefined],
    ["-1", undefined],
    ["1.2345", undefined],
    ["một phút", undefined],
  ])("%j is %s", (typed, moment) => {
    expect(typedMoment(typed)).toBe(moment);
  });

  it("is shown as it is read back", () => {
    fc.assert(
      fc.property(fc.nat(359_999_999), (moment) => {
        expect(typedMoment(showMoment(moment))).toBe(moment);
      }),
    );
  });
});

describe("rows", () => {
  it.each<[string, CaptionRow[], string[]]>([
    ["good ones", [row("0:00", "0:03"), row("0:03", "0:06")], []],
    ["an empty row among them", [row("", "", "  "), row("0:03", "0:06")], []],
    ["no time", [row("", "0:03")], ["1 from time"]],
    ["no time at all", [row("giờ", "phút")], ["1 from time", "1 to time"]],
    ["an end before the start", [row("0:05", "0:05")], ["1 to end"]],
    ["the wrong order", [row("0:05", "0:08"), row("0:01", "0:04")], ["2 from order"]],
    ["two at a time", [row("0:01", "0:05"), row("0:04", "0:08")], ["2 from overlap"]],
    ["no words", [row("0:01", "0:05", " \n ")], ["1 text words"]],
    ["more words than two lines", [row("0:01", "0:30", "a".repeat(85))], ["1 text long"]],
    ["more words than can be read in time", [row("0:01", "0:02", "a".repeat(21))], ["1 text fast"]],
    ["just as many as can be read", [row("0:01", "0:02", "a".repeat(20))], []],
    ["nothing at all", [], ["0 text none"]],
    ["only empty rows", [row("", "", "")], ["0 text none"]],
    ["faults in several rows", [row("x", "0:01"), row("0:02", "0:01")], ["1 from time", "2 to end"]],
  ])("with %s", (_, rows, faults) => {
    expect(faultsOf(...rows)).toEqual(faults);
  });

  it("say until when words must stay to be read", () => {
    const checked = checkRows([row("0:10", "0:11", "a".repeat(50))]);
    expect("faults" in checked && checked.faults[0]?.parameters).toEqual({
      row: 1,
      count: 50,
      until: "00:12.500",
    });
  });

  it("too many are a fault of the table, not of the server", () => {
    expect(faultsOf(...Array.from({ length: 1_001 }, () => row("", "", "")))).toContain("0 text many");
    expect(readRows((name) => (name === "rows" ? "999999999" : ""))).toHaveLength(1_001);
  });

  const three = [row("0:01", "0:02", "a"), row("0:03", "0:04", "b"), row("0:05", "0:06", "c")];
  it.each([
    ["add-0", ["", "a", "b", "c"]],
    ["add-2", ["a", "b", "", "c"]],
    ["add-3", ["a", "b", "c", ""]],
    ["remove-2", ["a", "c"]],
    ["up-3", ["a", "c", "b"]],
    ["up-1", ["a", "b", "c"]],
    ["down-1", ["b", "a", "c"]],
    ["down-3", ["a", "b", "c"]],
    ["sort", ["a", "b", "c"]],
  ])("are changed by %s", (intent, texts) => {
    expect(changedRows(three, intent)?.map(({ text }) => text)).toEqual(texts);
  });

  it.each(["remove-4", "remove-0", "drop-1", "up", ""])("are not changed by %j", (intent) => {
    expect(changedRows(three, intent)).toBeUndefined();
  });

  it("are sorted by time; what has none comes last, and a new row begins where the one above it ends", () => {
    const mixed = [row("", "", "không giờ"), row("0:09", "0:10", "b"), row("0:01", "0:02", "a")];
    expect(changedRows(mixed, "sort")?.map(({ text }) => text)).toEqual(["a", "b", "không giờ"]);
    expect(changedRows(three, "add-1")?.[1]).toEqual(row("0:02", "", ""));
  });
});

/** Times one after the other, words of any letters. */
const cues: fc.Arbitrary<Cue[]> = fc
  .array(
    fc.tuple(
      fc.nat(9_000),
      fc.integer({ min: 1, max: 9_000 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(([rest, length, text]) => {
      const from = at + rest;
      at = from + length;
      return { from, to: at, text: captionWords(text) || "lời" };
    });
  });

describe("what was written", () => {
  it("is read the same, whatever its letters: arrows, signs of the format, lines", () => {
    fc.assert(
      fc.property(cues, (written) => {
        expect(readCaptions(writeCaptions(written))).toEqual(written);
      }),
    );
    const hard = [{ from: 0, to: 1_000, text: "a --> b & c\n<b>WEBVTT</b> &amp; &lt;" }];
    expect(readCaptions(writeCaptions(hard))).toEqual(hard);
  });

  it("goes through the form's fields unchanged", () => {
    fc.assert(
      fc.property(cues, (written) => {
        const rows = rowsOf(written);
        const fields = new Map(
          rows.flatMap((one, index) =>
            Object.entries(one).map(([key, value]) => [`${key}-${index + 1}`, value]),
          ),
        );
        fields.set("rows", String(rows.length));
        const sent = readRows((name) => (fields.get(name) ?? "").replaceAll("\n", "\r\n"));
        expect(
          sent.map(({ from, to, text }) => ({ from: typedMoment(from), to: typedMoment(to), text })),
        ).toEqual(written);
      }),
    );
  });

  it("in the product's own clips can be read in time", () => {
    const folders = readdirSync("content/topics").map((name) => join("content/topics", name, "media"));
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const captions = files.filter((name) => name.endsWith(".vtt"));
    expect(captions.length).toBeGreaterThan(0);
    for (const file of captions)
      expect(checkRows(rowsOf(readCues(readFileSync(file, "utf8")))), file).toHaveProperty("cues");
  });
});
