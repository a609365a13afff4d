import type { bank as vi } from "../vi/bank";

export const bank: Record<keyof typeof vi, string> = {
  "bank.problem.fileEmpty": "The file is empty. Choose another one, or paste questions.",
  "bank.problem.fileLarge": "The file is too large. An import takes at most 2 MB and 500 questions.",
  "bank.problem.fileNotText": "This file is not text that can be read.",
  "bank.problem.fileKind": "This kind of file cannot be read. For Excel, save as .xlsx without a password.",
  "bank.problem.fileBroken": "The file is damaged. Open it in Excel, save it and try again.",
  "bank.problem.oldEncoding":
    "The file is in an old encoding (Windows-1258). Look closely at the Vietnamese marks.",
  "bank.problem.xmlBroken": "The XML has a fault in this line.",
  "bank.problem.xmlDoctype": "The file declares a DOCTYPE, which is not taken. Export it from Moodle again.",
  "bank.problem.notMoodle": "This is not Moodle XML: it begins with <{name}> instead of <quiz>.",
  "bank.problem.noQuestions": "No question was found.",
  "bank.problem.tooManyQuestions":
    "An import takes at most {most} questions. The rest was not read; split the file.",
  "bank.problem.braceUnclosed": "The { is not closed by a }.",
  "bank.problem.noAnswers": "There are no answers here.",
  "bank.problem.noAnswerLine": "This question lacks its line ANSWER: with the letter of the right option.",
  "bank.problem.noPrompt": "This question asks nothing yet.",
  "bank.problem.fewOptions": "This question needs at least two options, each beginning with A. B. C.",
  "bank.problem.noRightOption": "No option is marked as right. Put * before it, or add a line “Đáp án: C”.",
  "bank.problem.answerUnknown": "The answer “{answer}” is none of this question's options.",
  "bank.problem.answersDiffer": "The * and the line “Đáp án” say different things. Keep one.",
  "bank.problem.typeUnknown": "Questions of the type “{type}” are not known here, so this one is left out.",
  "bank.problem.typeWords": "The type “{value}” is not known. It was chosen by the number of right options.",
  "bank.problem.formula": "A cell of this row holds a formula. Type the text instead.",
  "bank.problem.noHeadings":
    "There is no row of headings with “Câu hỏi” and “Đáp án đúng”. Use the template.",
  "bank.problem.columnUnknown": "The column “{name}” is not used.",
  "bank.problem.pictureLost": "The picture cannot be kept: questions are text only.",
  "bank.problem.fileLost": "The attached file “{name}” cannot be kept.",
  "bank.problem.elementLost": "The formatting <{name}> cannot be kept.",
  "bank.problem.weightsLost":
    "Marks of single options cannot be kept. Here right options earn the same, and wrong ones cost as much.",
  "bank.problem.feedbackLost": "Not all words about single options can be kept.",
  "bank.problem.tagLost": "The tag “{tag}” cannot be kept.",
  "bank.problem.nameLost": "The name “{name}” cannot be a question's id. A new id is made.",
  "bank.problem.categoryAsSkill": "The category “{name}” is kept as the skill.",
  "bank.problem.difficultyUnknown": "The difficulty “{value}” is not known. Medium is taken.",
  "bank.problem.textOutside": "This line belongs to no question: “{text}”",
  "bank.problem.termElsewhere": "Question {key}: a <Term> is shown as it should only on this site.",
  "bank.problem.manyOptions": "Question {key}: more than {most} options do not fit into a sheet.",
  "bank.problem.explanationMade":
    "There is no explanation. “{text}” is taken for now; better words would help.",
  "bank.problem.lessonUnknown": "The topic has no lesson “{lesson}”, so the question belongs to none.",
  "bank.problem.textFault": "{fault}",
  "bank.problem.repeated": "This question has the id of the one in line {first} and is left out.",
};
