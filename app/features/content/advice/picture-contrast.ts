/** Letters in a drawn picture that can be read on what lies behind them. */
import { attributeOf, isElement, placeOfNode, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { svgContrast } from "../svg-contrast";
import { type AdviceRule, advice } from "./rule";

export const pictureContrast: AdviceRule = {
  codes: ["pictureContrast"],
  advise({ tree, drawings }) {
    if (!drawings) return [];
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if (!isElement(node)) return undefined;
      for (const name of ["src", "poster"]) {
        const picture = attributeOf(node, name) ?? "";
        const weak = svgContrast(drawings.get(picture) ?? "");
        const [worst] = weak;
        if (worst) found.push(advice("pictureContrast", { picture, ...worst }, placeOfNode(node)));
      }
      return undefined;
    });
    return found;
  },
};
