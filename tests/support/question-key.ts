/** The right answers of an authored bank, for a browser that wants to pass a test. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { parseQuestions } from "~/features/quizzes/parse-questions";
import { openQuestion } from "~/features/quizzes/question-types/registry";

const words = (html: string) => html.replace(/<[^>]*>/g, "").trim();

function readBank(topicFolder: string) {
  const source = readFileSync(`content/topics/${topicFolder}/questions.mdx`, "utf8");
  return parseQuestions(checkMdx(source, "questions"), source).questions.map(openQuestion);
}

/** Explanations as the page would show them, without tags. */
export function readExplanations(topicFolder: string): string[] {
  return readBank(topicFolder).map(({ explanation }) => words(explanation));
}

/** Gives the right answer to the first `count` questions of the attempt page. */
export async function answerRight(page: Page, topicFolder: string, count = Number.POSITIVE_INFINITY) {
  const key = new Map<string, string[]>();
  for (const question of readBank(topicFolder)) {
    const { prompt } = question.view(1, 1) as { prompt: string };
    key.set(words(prompt), (question.right as { chosen: string[] }).chosen);
  }
  const cards = page.locator(".question-card[data-position]");
  // The click that led here does not wait for the page; an empty list of cards would answer nothing.
  await cards.first().waitFor();
  for (const card of (await cards.all()).slice(0, count)) {
    const right = key.get(words(await card.locator(".question-prompt").innerHTML())) ?? [];
    for (const option of await card.locator(".option input").all()) {
      const isRight = right.includes((await option.getAttribute("value")) ?? "");
      if (isRight || (await option.getAttribute("type")) === "checkbox") await option.setChecked(isRight);
    }
  }
}
