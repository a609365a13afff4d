/** Text is written as Markdown, which Moodle renders and our reader takes back letter by letter. */
import type { QuestionDraft } from "../../bank/question-draft";
import { questionType } from "../../question-types/registry";
import { weightsOf } from "../choices";
import { problemBag, type WrittenBank } from "../contract";
import { listForeignLosses } from "../foreign-losses";
import { tagsOf } from "../tags";
import { escapeGift } from "./escapes";

export function writeGift(questions: readonly QuestionDraft[]): WrittenBank {
  const { problems, add } = problemBag();
  const blocks = questions.map((draft, index) => {
    listForeignLosses(draft, index + 1, add);
    return block(draft);
  });
  return { bytes: new TextEncoder().encode(`${blocks.join("\n\n")}\n`), problems };
}

function block(draft: QuestionDraft): string {
  const tags = tagsOf(draft).map((tag) => ` [tag:${bracketed(tag)}]`);
  const several = questionType(draft.type).authoring.right === "some";
  const weights = weightsOf(draft);
  const options = draft.options.map(({ text, right }, index) => {
    const mark = several ? `~%${Number((weights[index] ?? 0).toFixed(5))}%` : right ? "=" : "~";
    return `\t${mark}${marked(text)}`;
  });
  return [
    `// [id:${bracketed(draft.key)}]${tags.join("")}`,
    `::${escapeGift(draft.key)}::[markdown]${escapeGift(draft.prompt)}{`,
    ...options,
    `\t####${marked(draft.explanation)}`,
    "}",
  ].join("\n");
}

/** What begins like a weight or a format's name is not one. */
function marked(text: string): string {
  const escaped = escapeGift(text);
  return /^[[%]/.test(text) ? `[markdown]${escaped}` : escaped;
}

function bracketed(text: string): string {
  return text.replace(/[\]\\]/g, "\\$&");
}
