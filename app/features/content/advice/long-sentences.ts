/**
 * Sentences that a slow reader loses the beginning of. Plain-language guidance keeps English sentences within 25
 * words (GOV.UK, "Sentence length: why 25 words is our limit", 2014). A Vietnamese word is written in about one and a
 * half syllables, and a syllable is what stands between two spaces: 40 written syllables are some 26 words.
 */
import type { Nodes } from "mdast";
import { textOf, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { placeInText } from "./place-in-text";
import { type AdviceRule, advice } from "./rule";

const MOST_SYLLABLES = 40;
const SENTENCE = /[^.!?…]*(?:[.!?…]+(?![\s"”’)\]]|$)[^.!?…]*)*(?:[.!?…]+["”’)\]]*|$)/gu;
const READ_AT_ONCE = new Set(["paragraph", "tableCell"]);

export const longSentences: AdviceRule = {
  codes: ["longSentence"],
  advise({ tree }) {
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if (!READ_AT_ONCE.has(node.type)) return undefined;
      for (const { offset, sentence } of sentencesOf(node)) {
        const count = sentence.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
        if (count <= MOST_SYLLABLES) continue;
        const begin = `${sentence.split(/\s+/).slice(0, 6).join(" ")} …`;
        found.push(advice("longSentence", { begin, count, most: MOST_SYLLABLES }, placeInText(node, offset)));
      }
      return "skip";
    });
    return found;
  },
};

function* sentencesOf(block: Nodes): Generator<{ offset: number; sentence: string }> {
  for (const match of textOf(block).matchAll(SENTENCE)) {
    const sentence = match[0].trimStart();
    if (sentence)
      yield { offset: match.index + match[0].length - sentence.length, sentence: sentence.trim() };
  }
}
