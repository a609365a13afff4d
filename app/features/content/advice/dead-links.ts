/** Links to lessons, topics and their headings that are not there. Those within a lesson are the guard's rule. */
import { nearestName } from "~/features/lessons/mdx/nearest-name";
import { placeOfNode, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { RESERVED_ADDRESSES } from "../reserved-addresses";
import { type AdviceRule, advice } from "./rule";

const ROOT = "/chuyen-de/";

export const deadLinks: AdviceRule = {
  codes: ["deadLink", "deadAnchor"],
  advise({ tree, pages }) {
    if (!pages) return [];
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if ((node.type !== "link" && node.type !== "definition") || !node.url.startsWith(ROOT))
        return undefined;
      const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(node.url) ?? [];
      const address = path.replace(/\/+$/, "");
      const place = placeOfNode(node);
      const headings = pages.get(address);
      if (!headings) {
        if (isPageOfTopic(address, pages)) return undefined;
        const suggestion = nearestName(address, [...pages.keys()]);
        found.push(advice("deadLink", { address, ...(suggestion ? { suggestion } : {}) }, place));
      } else if (fragment && !headings.has(fragment) && !headings.has(`muc-${fragment}`))
        found.push(advice("deadAnchor", { address, fragment }, place));
      return undefined;
    });
    return found;
  },
};

/** The test and the practices of a topic have addresses below it that no lesson can take. */
function isPageOfTopic(address: string, pages: ReadonlyMap<string, unknown>): boolean {
  const [, topic = "", below = ""] = /^(\/chuyen-de\/[^/]+)\/([^/]+)/.exec(address) ?? [];
  return pages.has(topic) && RESERVED_ADDRESSES.has(below);
}
