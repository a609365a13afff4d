/** Aiken is so strict that its faults can be named exactly. One right answer; no explanation, no tags. */
import { tidyDraft } from "../../bank/write-question";
import { EMPTY_DRAFT, MOST_QUESTIONS, problemBag, type ReadBank } from "../contract";
import { decodeText } from "../decode-text";
import { plainText } from "../foreign-text";

export function readAiken(bytes: Uint8Array): ReadBank {
  const { problems, add } = problemBag();
  const bank: ReadBank = { questions: [], problems };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    add("error", 1, decoded.code);
    return bank;
  }
  if (decoded.encoding === "windows-1258") add("note", 1, "oldEncoding");
  let prompt: string[] = [];
  let line = 1;
  let options: { letter: string; text: string }[] = [];
  const restart = () => {
    prompt = [];
    options = [];
  };
  for (const [index, raw] of decoded.text.split("\n").entries()) {
    const text = raw.trim();
    if (text === "") continue;
    const [, letter, words = ""] = /^([A-Z])[.)]\s+(.*)$/.exec(text) ?? [];
    const answer = /^ANSWER:\s*(.*)$/i.exec(text);
    if (answer) {
      const right = (answer[1] ?? "").trim();
      const known = options.some((option) => option.letter === right);
      if (prompt.length === 0) add("error", index + 1, "noPrompt");
      else if (options.length < 2) add("error", line, "fewOptions");
      else if (!known) add("error", index + 1, "answerUnknown", { answer: right });
      else if (bank.questions.length >= MOST_QUESTIONS) {
        add("error", line, "tooManyQuestions", { most: MOST_QUESTIONS });
        return bank;
      } else
        bank.questions.push({
          line,
          draft: tidyDraft({
            ...EMPTY_DRAFT,
            type: "single",
            prompt: plainText(prompt.join("\n")),
            options: options.map((option) => ({
              text: plainText(option.text),
              right: option.letter === right,
            })),
          }),
        });
      restart();
    } else if (letter && prompt.length > 0) options.push({ letter, text: words });
    else if (options.length > 0) {
      add("error", line, "noAnswerLine");
      restart();
      line = index + 1;
      prompt = [text];
    } else {
      if (prompt.length === 0) line = index + 1;
      prompt.push(text);
    }
  }
  if (prompt.length > 0) add("error", line, "noAnswerLine");
  return bank;
}
