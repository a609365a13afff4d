import { describe, expect, it } from "vitest";
import { adviseBank } from "~/features/content/advise-bank";
import { isCatchAll } from "~/features/content/catch-all-option";
import { isSkewed } from "~/features/content/right-places";
import { similarQuestions } from "~/features/content/similar-questions";
import { resemblance, triplesOf } from "~/features/content/similar-texts";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { parseQuestions } from "~/features/quizzes/parse-questions";

interface Asked {
  id?: string;
  prompt?: string;
  difficulty?: string;
  options: readonly string[];
  /** Place of the right option. */
  right?: number;
}

function bankOf(asked: readonly Asked[], drawCount = 1) {
  const source = asked
    .map(
      ({ id, prompt = "Việc nào đúng?", difficulty, options, right = 0 }, index) =>
        `<Question id="${id ?? `cau-${index}`}" difficulty="${difficulty ?? DIFFICULTIES[index % 3]}">\n${prompt}\n\n` +
        `${options.map((option, place) => `- [${place === right ? "x" : " "}] ${option}`).join("\n")}\n\n> Vì thế.\n</Question>\n`,
    )
    .join("\n");
  const { questions, faults } = parseQuestions(checkMdx(source, "questions"), source);
  expect(faults).toEqual([]);
  return { drawCount, timeLimitMinutes: null, questions };
}

const DIFFICULTIES = ["easy", "medium", "hard"];
const EVEN = ["ý một", "ý hai", "ý bốn", "ý năm"];
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, index) => make(index));
const codes = (bank: ReturnType<typeof bankOf>) => adviseBank(bank).map(({ code }) => code);

describe("a bank", () => {
  it("without questions is told about elsewhere", () => {
    expect(codes(bankOf([]))).toEqual([]);
  });

  it("should hold three draws, in three difficulties", () => {
    expect(adviseBank(bankOf([{ options: EVEN }, { options: EVEN }], 2))).toEqual([
      { line: 1, column: 1, code: "bankSmall", parameters: { count: 2, draw: 2, least: 6 } },
      { line: 1, column: 1, code: "noDifficulty", parameters: { difficulty: "hard" } },
    ]);
  });

  it.each([
    [10, 4, []],
    [10, 5, ["rightLongest"]],
    [9, 9, []],
    [40, 16, []],
    [40, 17, ["rightLongest"]],
  ])("of %i questions with the right option the longest in %i is told: %j", (count, longest, told) => {
    const bank = bankOf(
      times(count, (index) => ({
        right: index % 4,
        options: EVEN.map((text, place) =>
          place === index % 4 && index < longest ? `${text} và hơn` : text,
        ),
      })),
    );
    expect(codes(bank)).toEqual(told);
  });

  it("is not told of right options as long as another, nor of statements that are true or false", () => {
    const pairs = times(12, (index) => ({ options: ["Đúng", "Sai"], right: index % 2 }));
    const alike = times(12, (index) => ({
      options: ["ý dài như nhau", "ý dài như nhạu", "ý"],
      right: index % 2,
    }));
    expect(codes(bankOf([...pairs, ...alike]))).toEqual([]);
  });

  it("tells in how many questions the right option stands in each place, by the number of options", () => {
    const bank = bankOf([
      ...times(20, () => ({ options: EVEN, right: 1 })),
      ...times(10, (index) => ({ options: ["Đúng", "Sai"], right: index % 2 })),
    ]);
    expect(adviseBank(bank)).toEqual([
      {
        line: 1,
        column: 1,
        code: "rightPlaces",
        parameters: { count: 20, options: 4, places: "0, 20, 0, 0" },
      },
    ]);
  });

  it("tells of an option about the other options, at its question", () => {
    const bank = bankOf(
      DIFFICULTIES.map((_, index) => ({ options: ["Việc này", index ? "Việc kia" : "Tất cả đều đúng"] })),
    );
    expect(adviseBank(bank)).toEqual([
      { line: 1, column: 1, code: "catchAllOption", parameters: { option: "Tất cả đều đúng" } },
    ]);
  });
});

describe("places of right options", () => {
  it.each([
    [[5, 5, 5, 5], false],
    [[9, 5, 3, 3], false],
    [[11, 4, 3, 2], true], // 10.0 > 7.815
    [[10, 5, 3, 2], false], // 7.6
    [[20, 0, 0, 0], true],
    [[10, 0], true],
    [[8, 2], false], // 3.6 < 3.841
    [[9, 1], true], // 6.4
    [[4, 0], false], // fewer than five expected
    [[19, 0, 0, 0], false],
    [[15, 0, 0], true],
    [[100], false],
    [[], false],
  ])("%j are skewed: %j", (counts, skewed) => {
    expect(isSkewed(counts)).toBe(skewed);
  });
});

describe("an option about the other options", () => {
  it.each([
    "Tất cả đều đúng",
    "Tất cả các ý trên",
    "Tất cả các phương án trên đều đúng.",
    "Cả ba ý trên",
    "Cả 3 đáp án đều đúng",
    "Cả hai ý trên đều sai",
    "Cả A và B",
    "Cả A, B và C đều đúng",
    "Các ý trên đều đúng",
    "Không ý nào đúng",
    "Không có đáp án nào đúng",
    "Không phương án nào ở trên",
    "Toàn bộ các câu trên",
    "All of the above",
    "None of these is right",
  ])("is %j", (option) => {
    expect(isCatchAll(option)).toBe(true);
  });

  it.each([
    "Tất cả hồ sơ đều phải đăng ký",
    "Cả hai bên ký vào giấy",
    "Cả xã và phường đều có trung tâm",
    "Không có ai trả lời",
    "Không ai được biết mật khẩu",
    "Thêm một phương án gộp cả hai ý lại",
    "Có một phương án gộp cả ba ý kia lại",
    "Các ý kiến được ghi vào biên bản",
    "Đúng",
    "Sai",
  ])("is not %j", (option) => {
    expect(isCatchAll(option)).toBe(false);
  });
});

describe("two texts", () => {
  it.each([
    [["Việc nào là chuyển đổi số?"], ["VIỆC NÀO là chuyển-đổi-số"], 1],
    [["Ai ký văn bản?"], ["Ai ký vân bàn"], 1], // without marks, and i for y
    [["một hai ba", "bốn năm sáu"], ["bốn năm sáu", "một hai ba"], 1],
    [["một hai ba bốn"], ["một hai ba năm"], 1 / 3],
    [["Đúng", "Sai"], ["Sai", "Đúng"], 1],
    [["một hai ba"], ["bốn năm sáu"], 0],
    [[""], [""], 0],
  ])("%j and %j have %d in common", (one, other, share) => {
    expect(resemblance(triplesOf(one), triplesOf(other))).toBeCloseTo(share);
  });
});

describe("questions of several banks", () => {
  const options = ["Gọi số in trên thẻ", "Bấm đường dẫn", "Đọc mã cho người gọi", "Để đến mai"];

  it("that say nearly the same are told, once, at the later one", () => {
    const first = bankOf([{ id: "dau", prompt: "Bạn nhận tin nhắn lạ của ngân hàng. Bạn làm gì?", options }]);
    const second = bankOf([
      { id: "khac", prompt: "Xã họp lúc nào thì phải gửi giấy mời trước?", options: EVEN },
      { id: "sau", prompt: "Chị nhận tin nhắn lạ của ngân hàng. Chị làm gì?", options: options.toReversed() },
    ]);
    expect(
      similarQuestions([
        { folder: "topics/1-mot", bank: first },
        { folder: "topics/2-hai", bank: second },
      ]),
    ).toEqual([
      {
        file: "topics/2-hai/questions.mdx",
        line: second.questions[1]?.line,
        column: 1,
        code: "similarQuestion",
        parameters: { other: "dau", where: "topics/1-mot/questions.mdx:1" },
      },
    ]);
  });

  it("that share only their options may stand", () => {
    const bank = bankOf([
      {
        prompt: "Bạn mất điện thoại ở chợ. Việc đầu tiên nên làm là việc nào, trước khi về nhà báo con?",
        options,
      },
      {
        prompt: "Có người tự xưng cán bộ ngân hàng gọi tới lúc nửa đêm. Cụ Mẫu nên trả lời thế nào?",
        options,
      },
    ]);
    expect(similarQuestions([{ folder: "topics/1-mot", bank }])).toEqual([]);
  });
});
