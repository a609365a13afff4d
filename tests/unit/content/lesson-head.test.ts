/** The head of a lesson as form fields and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LessonHead, readLessonHead, writeLessonHead } from "~/features/content/lesson-head";
import { judgeLesson } from "~/features/content/read-lesson.server";

const HEAD = {
  title: "Giữ mật khẩu",
  minutes: "7",
  outcomes: "Đặt được mật khẩu\nKể được hai cách giữ",
  sources: "Luật A\nTrang B (https://b.vn)",
};
const TEXT = `---
# giữ dòng này
title: Giữ mật khẩu
minutes: 7
outcomes:
  - Đặt được mật khẩu
  - Kể được hai cách giữ
sources:
  - "Luật A"
  - title: Trang B
    url: https://b.vn
---

Thân bài.
`;

function written(source: string, head: LessonHead): string {
  const answer = writeLessonHead(source, head);
  if (!answer || !("source" in answer)) throw new Error(JSON.stringify(answer));
  return answer.source;
}

it("is read into plain fields", () => {
  expect(readLessonHead(TEXT)).toEqual(HEAD);
});

it("that was not changed leaves the text as it is", () => {
  expect(written(TEXT, HEAD)).toBe(TEXT);
});

it("changes only its field; an empty one is taken out", () => {
  const changed = written(TEXT, { ...HEAD, minutes: "", outcomes: "- Một việc: gõ “A”\n\n  • Hai việc  " });
  expect(changed).toBe(
    TEXT.replace("minutes: 7\n", "").replace(
      "  - Đặt được mật khẩu\n  - Kể được hai cách giữ\n",
      '  - "Một việc: gõ “A”"\n  - Hai việc\n',
    ),
  );
});

it("is made where there was none", () => {
  const text = written("Thân bài.\n", { ...HEAD, minutes: "", outcomes: "", sources: "" });
  expect(text).toBe("---\ntitle: Giữ mật khẩu\n---\n\nThân bài.\n");
});

describe("faults are told by field", () => {
  it.each<[Partial<LessonHead>, object[]]>([
    [{ title: " " }, [{ field: "title", code: "empty" }]],
    [{ title: "a".repeat(201) }, [{ field: "title", code: "tooLong", parameters: { longest: 200 } }]],
    [{ minutes: "bảy" }, [{ field: "minutes", code: "wholeNumber", parameters: { min: 1, max: 600 } }]],
    [{ minutes: "0" }, [{ field: "minutes", code: "wholeNumber" }]],
    [{ minutes: "1.5" }, [{ field: "minutes", code: "wholeNumber" }]],
    [{ outcomes: `a\n${"b".repeat(501)}` }, [{ field: "outcomes", entry: 2, code: "tooLong" }]],
    [{ sources: Array(201).fill("a").join("\n") }, [{ field: "sources", code: "list" }]],
  ])("%j", (change, faults) => {
    expect(writeLessonHead(TEXT, { ...HEAD, ...change })).toMatchObject({ faults });
  });
});

it.each([
  "---\ntitle: [\n---\n",
  "---js\ntitle: a\n---\n",
  "---\ntitle: a\n",
  "---\n- a\n---\n",
  "---\na: &x 1\nb: *x\n---\n",
  " \n---\ntitle: a\n---\n",
])("%j is left to the text: the form would lose what is written there", (text) => {
  expect(readLessonHead(text)).toBeUndefined();
  expect(writeLessonHead(text, HEAD)).toBeUndefined();
});

it("whatever is typed comes back as it was, above an untouched body, and passes the check of publishing", () => {
  const line = fc
    .string({ unit: fc.constantFrom(..."aăđ 1:#-'\"{}[]|>&*!%@`\\,?~"), minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => text !== "" && !/^[-•*](\s|$)/.test(text));
  const lines = fc.array(line, { maxLength: 4 }).map((all) => all.join("\n"));
  const minutes = fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 600 }).map(String));
  const heads = fc.record({ title: line, minutes, outcomes: lines, sources: lines });
  fc.assert(
    fc.property(heads, (head) => {
      const text = written(TEXT, head);
      expect(readLessonHead(text)).toEqual(head);
      expect(text.endsWith("---\n\nThân bài.\n")).toBe(true);
      expect(text).toContain("# giữ dòng này");
      const lesson = { file: "a.mdx", slug: "a", position: 1, source: text };
      expect(judgeLesson(lesson, []).faults).toEqual([]);
    }),
  );
});
