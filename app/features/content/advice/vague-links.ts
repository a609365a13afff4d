/**
 * Links whose words say where they lead: a screen reader lists links without the text around them (WCAG 2.2, success
 * criteria 2.4.4 and 2.4.9), and whoever skims sees little else.
 */
import { placeOfNode, textOf, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { type AdviceRule, advice } from "./rule";

const VAGUE = new Set([
  "bấm vào đây",
  "bấm đây",
  "nhấn vào đây",
  "nhấn đây",
  "nhấp vào đây",
  "click vào đây",
  "vào đây",
  "tại đây",
  "ở đây",
  "đây",
  "xem tại đây",
  "xem ở đây",
  "xem thêm",
  "xem tiếp",
  "đọc thêm",
  "đọc tiếp",
  "chi tiết",
  "xem chi tiết",
  "liên kết",
  "liên kết này",
  "đường dẫn",
  "trang này",
  "link",
  "here",
  "click here",
  "tap here",
  "press here",
  "read more",
  "more",
  "learn more",
  "see more",
  "details",
  "this link",
  "this page",
]);

export const vagueLinks: AdviceRule = {
  codes: ["vagueLink", "bareAddress"],
  advise({ tree }) {
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if (node.type !== "link" && node.type !== "linkReference") return undefined;
      const words = textOf(node).normalize("NFC").replace(/\s+/g, " ").trim();
      const bare = words.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
      if (VAGUE.has(bare)) found.push(advice("vagueLink", { words }, placeOfNode(node)));
      else if (/^https?:\/\//i.test(words)) found.push(advice("bareAddress", { words }, placeOfNode(node)));
      return "skip";
    });
    return found;
  },
};
