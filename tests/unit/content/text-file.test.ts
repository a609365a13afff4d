import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "~/features/content/read-text.server";

const utf8 = (text: string) => Buffer.from(text, "utf8");

describe("an authored text file", () => {
  it("comes from any system: mark, line ends and decomposed letters are made one", () => {
    const fromWindows = utf8("\uFEFFtitle: Chuyển đổi số\r\nminutes: 5\r\n");
    expect(decodeText(fromWindows)).toEqual({ text: "title: Chuyển đổi số\nminutes: 5\n" });
    expect(decodeText(utf8("Nguyễn".normalize("NFD")))).toEqual({ text: "Nguyễn" });
  });

  it.each<[what: string, bytes: Uint8Array, fault: object]>([
    ["another code page", Buffer.from("một\nhai ba\xe1", "latin1"), { line: 1, column: 2, code: "notUtf8" }],
    [
      "a wrong byte after letters of several bytes",
      Buffer.concat([utf8("đầu\nhọc tập "), Buffer.from([0xff])]),
      { line: 2, column: 9, code: "notUtf8" },
    ],
    ["UTF-16", Buffer.from("\uFEFFtitle", "utf16le"), { line: 1, column: 1, code: "notUtf8" }],
    ["a letter already lost", utf8("một\nchuy\uFFFDn"), { line: 2, column: 5, code: "lostLetter" }],
    ["a NUL", utf8("một\n\nhai\0"), { line: 3, column: 4, code: "controlCharacter" }],
    ["an escape sequence", utf8("a\u001b[31m"), { line: 1, column: 2, code: "controlCharacter" }],
  ])("is refused for %s, at its place", (_, bytes, fault) => {
    expect(decodeText(bytes)).toEqual({ fault });
  });

  it("is text or a fault with a place, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const read = decodeText(bytes);
        if ("text" in read) expect(read.text).toBe(read.text.normalize("NFC"));
        else expect(Math.min(read.fault.line, read.fault.column)).toBeGreaterThan(0);
      }),
    );
  });
});
