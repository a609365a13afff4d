import { describe, expect, it } from "vitest";
import { missingSentence } from "~/features/progress/missing-sentence";
import { translator } from "~/i18n/translate";

const lesson = (completed: boolean) => ({ id: "", slug: "", title: "", minutes: 5, completed });

describe("what is missing for the certificate, in one sentence", () => {
  it.each([
    ["lessons and test", [false, false], { testPassed: false }, "còn phải đọc 2 bài và đạt bài kiểm tra"],
    ["only lessons", [true, false], { testPassed: true }, "chỉ còn phải đọc 1 bài"],
    ["only the test", [true, true], { testPassed: false }, "chỉ còn phải đạt bài kiểm tra"],
    ["no test to take", [true, false], { testPassed: false, hasTest: false }, "chưa có bài kiểm tra"],
    ["nothing, and issued", [true], { testPassed: true, certificateCode: "X" }, "đã có giấy chứng nhận"],
    ["nothing, but revoked", [true], { testPassed: true }, "đã hoàn thành chuyên đề này"],
    [
      "issued before a lesson was added",
      [true, false],
      { testPassed: true, certificateCode: "X" },
      "đã có giấy chứng nhận",
    ],
  ])("%s", (_name, read, fields, words) => {
    const topic = {
      lessons: read.map(lesson),
      practices: [],
      hasTest: true,
      certificateCode: null,
      testPassed: false,
    };
    const sentence = missingSentence(translator("vi"), { ...topic, ...fields });
    expect(sentence).toContain(words);
    expect(sentence.match(/\./g)).toHaveLength(1);
  });

  it.each([
    ["only a practice", [true], true, "bạn chỉ còn phải làm 1 bài thực hành."],
    [
      "a practice besides lessons",
      [false],
      true,
      "chỉ còn phải đọc 1 bài. Chuyên đề này còn cần 1 bài thực hành.",
    ],
    [
      "a practice besides the test",
      [true],
      false,
      "đạt bài kiểm tra. Chuyên đề này còn cần 1 bài thực hành.",
    ],
  ])("and %s that it requires", (_name, read, testPassed, words) => {
    const practice = { slug: "", title: "", minutes: 5, required: true, best: null };
    const topic = { lessons: read.map(lesson), practices: [practice], hasTest: true, certificateCode: null };
    expect(missingSentence(translator("vi"), { ...topic, testPassed })).toContain(words);
  });
});
