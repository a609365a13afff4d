/** Text goes out as Markdown, which Moodle renders and our reader takes back letter by letter. */
import type { QuestionDraft } from "../../bank/question-draft";
import { questionType } from "../../question-types/registry";
import { weightsOf } from "../choices";
import { problemBag, type WrittenBank } from "../contract";
import { listForeignLosses } from "../foreign-losses";
import { tagsOf } from "../tags";

export function writeMoodleXml(questions: readonly QuestionDraft[]): WrittenBank {
  const { problems, add } = problemBag();
  const written = questions.map((draft, index) => {
    listForeignLosses(draft, index + 1, add);
    return questionXml(draft);
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${written.join("\n")}\n</quiz>\n`;
  return { bytes: new TextEncoder().encode(xml), problems };
}

function questionXml(draft: QuestionDraft): string {
  const several = questionType(draft.type).authoring.right === "some";
  const weights = weightsOf(draft);
  const answers = draft.options.map(
    ({ text }, index) =>
      `  <answer fraction="${Number((weights[index] ?? 0).toFixed(5))}" format="markdown">${words(text)}<feedback format="markdown"><text></text></feedback></answer>`,
  );
  return [
    ` <question type="multichoice">`,
    `  <name>${words(draft.key)}</name>`,
    `  <questiontext format="markdown">${words(draft.prompt)}</questiontext>`,
    `  <generalfeedback format="markdown">${words(draft.explanation)}</generalfeedback>`,
    "  <defaultgrade>1</defaultgrade>",
    "  <penalty>0</penalty>",
    "  <hidden>0</hidden>",
    `  <idnumber>${escapeXml(draft.key)}</idnumber>`,
    `  <single>${!several}</single>`,
    `  <shuffleanswers>${draft.type === "true-false" ? 0 : 1}</shuffleanswers>`,
    "  <answernumbering>abc</answernumbering>",
    ...answers,
    `  <tags>${tagsOf(draft)
      .map((tag) => `<tag>${words(tag)}</tag>`)
      .join("")}</tags>`,
    " </question>",
  ].join("\n");
}

function words(text: string): string {
  return `<text>${escapeXml(text)}</text>`;
}

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
