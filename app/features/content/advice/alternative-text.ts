/**
 * Words for who does not see a picture: they say what it shows. WCAG 2.2, success criterion 1.1.1, and its failures
 * F30 (a file's name instead of words) and H67 (words that only repeat what stands beside it). That they are there at
 * all is the guard's rule.
 */
import { attributeOf, isElement, placeOfNode, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { type AdviceRule, advice } from "./rule";

/** A screen reader reads it in one breath; longer words belong into the description, which can be skipped. */
const LONGEST = 150;
const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const NAMELESS =
  /^(?:hình|ảnh|hình ảnh|hình minh họa|ảnh chụp màn hình|image|picture|photo|screenshot)\s*\d*\.?$/iu;

export const alternativeText: AdviceRule = {
  codes: ["altFileName", "altNameless", "altRepeated", "altLong"],
  advise({ tree }) {
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if (!isElement(node) || node.name !== "Figure") return undefined;
      const alt = (attributeOf(node, "alt") ?? "").trim();
      const caption = (attributeOf(node, "caption") ?? "").trim();
      const place = placeOfNode(node);
      if (FILE_NAME.test(alt)) found.push(advice("altFileName", { alt }, place));
      else if (NAMELESS.test(alt)) found.push(advice("altNameless", { alt }, place));
      else if (alt && plain(alt) === plain(caption)) found.push(advice("altRepeated", {}, place));
      else if (alt.length > LONGEST)
        found.push(advice("altLong", { count: alt.length, most: LONGEST }, place));
      return undefined;
    });
    return found;
  },
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}
