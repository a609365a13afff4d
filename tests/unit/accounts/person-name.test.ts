import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePersonName } from "~/features/accounts/person-name";

describe("a person's name", () => {
  it.each([
    ["Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"],
    ["Nguyễn Văn Mẫu".normalize("NFD"), "Nguyễn Văn Mẫu"],
    ["  Nguyễn\u00a0 Thị   Hạnh ", "Nguyễn Thị Hạnh"],
    ["Y", "Y"],
    ["Điểu Lích", "Điểu Lích"],
    ["H'Hen Niê", "H'Hen Niê"],
    ["K’Brêu", "K'Brêu"],
    ["Y Bhĩu Niê Kdăm", "Y Bhĩu Niê Kdăm"],
    ["NGUYỄN VĂN MẪU", "NGUYỄN VĂN MẪU"],
    ["nguyễn văn mẫu", "nguyễn văn mẫu"],
    ["Công Tằng Tôn Nữ Thị Mẫu Mực", "Công Tằng Tôn Nữ Thị Mẫu Mực"],
    ["Jean-Pierre Müller", "Jean-Pierre Müller"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(parsePersonName(typed)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ["", "nameEmpty"],
    [" \u200b ", "nameEmpty"],
    ["0912345678", "nameLetters"],
    ["Nguyễn Văn 2", "nameLetters"],
    ["'Hen", "nameLetters"],
    ["<b>Mẫu</b>", "nameLetters"],
    ["=HYPERLINK()", "nameLetters"],
    ["Nguy\uFFFDn Văn Mẫu", "nameBroken"],
    ["Mẫu ".repeat(20), "nameLong"],
  ])("%j is refused: %s", (typed, fault) => {
    expect(parsePersonName(typed)).toEqual({ ok: false, fault });
  });

  it("takes exactly 60 letters", () => {
    expect(parsePersonName("ẫ".repeat(60)).ok).toBe(true);
    expect(parsePersonName("ẫ".repeat(61)).ok).toBe(false);
  });

  it("never throws, and keeps what it kept", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const first = parsePersonName(text);
        if (first.ok) expect(parsePersonName(first.value)).toEqual(first);
      }),
    );
  });
});
