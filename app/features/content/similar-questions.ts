/** Questions that ask nearly the same in nearly the same words, in one bank or across all of them. Pure. */
import { choiceTexts } from "./choice-texts";
import type { ContentFault } from "./content-fault";
import type { AuthoredTopic } from "./read-topic.server";
import { resemblance, triplesOf } from "./similar-texts";

/**
 * Half of the words in threes of prompt and options are the same. Questions of this programme about one rule, in
 * other words, come to a fifth.
 */
const NEARLY_THE_SAME = 0.5;

/** Each told once, at the later of the two. A question that is not of ticked options is not compared. */
export function similarQuestions(topics: readonly Pick<AuthoredTopic, "folder" | "bank">[]): ContentFault[] {
  const read = topics.flatMap(({ folder, bank }) =>
    bank.questions.flatMap((question) => {
      const texts = choiceTexts(question);
      if (!texts) return [];
      const triples = triplesOf([texts.prompt, ...texts.options.map(({ text }) => text)]);
      return [{ file: `${folder}/questions.mdx`, question, triples }];
    }),
  );
  return read.flatMap(({ file, question, triples }, index): ContentFault[] => {
    const twin = read.slice(0, index).find((other) => resemblance(triples, other.triples) >= NEARLY_THE_SAME);
    if (!twin) return [];
    const { line, column } = question;
    const parameters = { other: twin.question.key, where: `${twin.file}:${twin.question.line}` };
    return [{ file, line, column, code: "similarQuestion", parameters }];
  });
}
