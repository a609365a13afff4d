/** What every exchange format must do, whichever are registered. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_BYTES, MOST_QUESTIONS } from "~/features/quizzes/exchange/contract";
import { EXCHANGE_FORMATS, guessFormat } from "~/features/quizzes/exchange/registry.server";
import { anyDraft } from "./drafts";

const encode = (text: string) => new TextEncoder().encode(text);

describe.each(EXCHANGE_FORMATS.map((format) => [format.id, format] as const))(
  "the format %s",
  (id, format) => {
    it("reads or writes", () => {
      expect(format.read ?? format.write).toBeDefined();
    });

    if (format.read && format.write)
      it("reads back the same bank that it wrote", async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.uniqueArray(anyDraft, { maxLength: 4, selector: ({ key }) => key }),
            async (bank) => {
              const written = await format.write?.(bank);
              expect(written?.problems).toEqual([]);
              if (bank.length === 0) return;
              const read = await format.read?.(written?.bytes ?? new Uint8Array());
              expect(read?.problems).toEqual([]);
              expect(read?.questions.map(({ draft }) => draft)).toEqual(bank);
            },
          ),
          { numRuns: id === "xlsx" ? 15 : 150 },
        );
      });

    if (format.write && format.read)
      it("is known again by what it holds", async () => {
        const [bank] = fc.sample(fc.array(anyDraft, { minLength: 2, maxLength: 2 }), 1);
        expect(guessFormat((await format.write?.(bank ?? []))?.bytes ?? new Uint8Array()).id).toBe(id);
      });

    if (format.read) {
      it("never throws, whatever it is given", async () => {
        const junk = fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: "binary", maxLength: 300 }).map(encode),
          fc
            .array(
              fc.constantFrom(
                "::",
                "{",
                "}",
                "=",
                "~",
                "#",
                "\\",
                "\n",
                "\n\n",
                "Câu 1.",
                "A. ",
                "*B. ",
                "ANSWER: A",
                "Đáp án: B",
                "%50%",
                "<quiz>",
                "<question type='multichoice'>",
                "</",
                "a",
              ),
              { maxLength: 40 },
            )
            .map((parts) => encode(parts.join(""))),
        );
        await fc.assert(
          fc.asyncProperty(junk, async (bytes) => {
            const read = await format.read?.(bytes);
            expect(read?.questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
          }),
          { numRuns: 150 },
        );
      });

      it("says of an empty and of an enormous file what it is", async () => {
        expect(await format.read?.(new Uint8Array())).toMatchObject({ problems: [{ code: "fileEmpty" }] });
        expect(await format.read?.(new Uint8Array(MOST_BYTES + 1).fill(97))).toMatchObject({
          questions: [],
          problems: [{ code: "fileLarge" }],
        });
      });
    }
  },
);
