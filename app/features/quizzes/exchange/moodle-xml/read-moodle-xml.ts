/** Reads what Moodle exports: categories, HTML with pictures inside, weights, feedback. */
import { KEY, type QuestionDraft } from "../../bank/question-draft";
import { tidyDraft } from "../../bank/write-question";
import { explanationFrom, gradesAlike, rightByWeight, textReader } from "../choices";
import { type AddProblem, EMPTY_DRAFT, MOST_QUESTIONS, problemBag, type ReadBank } from "../contract";
import { decodeText } from "../decode-text";
import type { TextFormat } from "../foreign-text";
import { categorySkill } from "../gift/read-gift";
import { readTags } from "../tags";
import { childOf, childrenNamed, readXml, wordsOf, type XmlElement } from "./read-xml";

export function readMoodleXml(bytes: Uint8Array): ReadBank {
  const { problems, add } = problemBag();
  const bank: ReadBank = { questions: [], problems };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    add("error", 1, decoded.code);
    return bank;
  }
  const xml = readXml(decoded.text);
  if (!xml.ok) {
    add("error", xml.line, xml.code);
    return bank;
  }
  if (xml.root.name !== "quiz") {
    add("error", xml.root.line, "notMoodle", { name: xml.root.name });
    return bank;
  }
  let category = "";
  for (const element of childrenNamed(xml.root, "question")) {
    if (element.attributes.type === "category") {
      category = wordsOf(childOf(element, "category")).trim();
      continue;
    }
    if (bank.questions.length >= MOST_QUESTIONS) {
      add("error", element.line, "tooManyQuestions", { most: MOST_QUESTIONS });
      break;
    }
    const draft = readQuestion(element, category, add);
    if (draft) bank.questions.push({ line: element.line, draft: tidyDraft(draft) });
  }
  if (bank.questions.length === 0 && problems.length === 0) add("error", 1, "noQuestions");
  return bank;
}

const FORMATS: Record<string, TextFormat> = {
  html: "html",
  markdown: "markdown",
  plain_text: "plain",
  moodle_auto_format: "auto",
};

function readQuestion(element: XmlElement, category: string, add: AddProblem): QuestionDraft | undefined {
  const { line } = element;
  const type = element.attributes.type ?? "";
  if (type !== "multichoice" && type !== "truefalse") {
    add("error", line, "typeUnknown", { type });
    return undefined;
  }
  const convert = textReader(line, add);
  const own = childOf(element, "questiontext")?.attributes.format ?? "html";
  const say = (part: XmlElement | undefined) =>
    convert(wordsOf(part), FORMATS[part?.attributes.format ?? own] ?? "html");
  const prompt = say(childOf(element, "questiontext"));
  if (prompt === "") {
    add("error", line, "noPrompt");
    return undefined;
  }
  for (const part of [childOf(element, "questiontext"), ...childrenNamed(element, "answer")])
    for (const file of childrenNamed(part, "file"))
      add("loss", file.line, "fileLost", { name: (file.attributes.name ?? "").slice(0, 80) });
  const tags = readTags(childrenNamed(childOf(element, "tags"), "tag").map(wordsOf));
  for (const tag of tags.unknown) add("loss", line, "tagLost", { tag });
  const answers = childrenNamed(element, "answer");
  const read =
    type === "truefalse" ? readTruth(answers, say) : readChoices(element, answers, line, say, convert, add);
  if (!read) return undefined;
  const explained = explanationFrom(
    say(childOf(element, "generalfeedback")),
    answers.map((answer) => say(childOf(answer, "feedback"))),
    read.rights,
  );
  if (explained.dropped > 0) add("loss", line, "feedbackLost");
  return {
    ...EMPTY_DRAFT,
    ...categorySkill(category, line, add),
    ...tags.fields,
    key: keyOf(element, line, add),
    type: tags.type ?? read.type,
    prompt,
    options: read.options,
    explanation: explained.text,
  };
}

function keyOf(element: XmlElement, line: number, add: AddProblem): string {
  const id = wordsOf(childOf(element, "idnumber")).trim();
  const name = wordsOf(childOf(element, "name")).trim();
  if (KEY.test(id)) return id;
  if (name) add("loss", line, "nameLost", { name: name.slice(0, 80) });
  return "";
}

interface Choices {
  type: string;
  options: QuestionDraft["options"];
  /** In the order of the file's answers. */
  rights: QuestionDraft["options"];
}

type Say = (part: XmlElement | undefined) => string;

function fractionOf(answer: XmlElement): number {
  const fraction = Number(answer.attributes.fraction ?? 0);
  return Number.isFinite(fraction) ? fraction : 0;
}

function readTruth(answers: readonly XmlElement[], say: Say): Choices {
  const isTrue = answers.some((answer) => /^true$/i.test(wordsOf(answer).trim()) && fractionOf(answer) > 0);
  return {
    type: "true-false",
    options: [
      { text: "Đúng", right: isTrue },
      { text: "Sai", right: !isTrue },
    ],
    rights: answers.map((answer) => ({ text: say(answer), right: fractionOf(answer) > 0 })),
  };
}

function readChoices(
  element: XmlElement,
  answers: readonly XmlElement[],
  line: number,
  _say: Say,
  convert: ReturnType<typeof textReader>,
  add: AddProblem,
): Choices | undefined {
  const several = !/^(true|1)$/i.test(wordsOf(childOf(element, "single")).trim() || "true");
  const weights = answers.map(fractionOf);
  const rights = rightByWeight(weights, several);
  const options = answers.map((answer, index) => ({
    // An answer's own `<text>` stands beside its feedback.
    text: convert(wordsOf(answer), FORMATS[answer.attributes.format ?? "html"] ?? "html"),
    right: rights[index] ?? false,
  }));
  if (options.length < 2) {
    add("error", line, "fewOptions");
    return undefined;
  }
  if (!options.some(({ right }) => right)) {
    add("error", line, "noRightOption");
    return undefined;
  }
  if (!gradesAlike(weights, several)) add("loss", line, "weightsLost");
  return { type: several ? "multiple" : "single", options, rights: options };
}
