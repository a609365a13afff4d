/**
 * Words of official papers where a plain one says the same. Only pairs that can be exchanged in nearly every sentence
 * are here; a term that a form or a law uses ("tạm trú", "giấy ủy quyền") is explained with <Term>, not replaced.
 * What stands in quotation marks or is the name of a paper is quoted, and left alone. Pure.
 */
import { placeOfNode, walk } from "~/features/lessons/mdx/tree";
import type { FaultAt } from "../content-fault";
import { type AdviceRule, advice } from "./rule";

/** By the official words, in small letters. */
export const PLAIN_WORDS: ReadonlyMap<string, string> = new Map([
  ["triển khai thực hiện", "làm"],
  ["tổ chức triển khai", "làm"],
  ["tiến hành", "làm"],
  ["thực hiện việc", "làm, hoặc chỉ ghi việc phải làm"],
  ["thực hiện công tác", "làm việc"],
  ["nhằm mục đích", "để"],
  ["với mục đích", "để"],
  ["trên cơ sở", "dựa vào"],
  ["theo quy định hiện hành", "theo quy định"],
  ["quán triệt", "hiểu và làm theo"],
  ["khẩn trương", "nhanh"],
  ["tại thời điểm", "lúc"],
  ["trong trường hợp", "nếu"],
  ["trường hợp nếu", "nếu"],
  ["trong quá trình", "khi"],
  ["thông qua việc", "bằng cách"],
  ["thông qua hình thức", "bằng"],
  ["trên địa bàn", "ở"],
  ["một số lượng lớn", "nhiều"],
  ["số lượng lớn", "nhiều"],
  ["có nhu cầu", "cần"],
  ["phương tiện thông tin đại chúng", "báo, đài"],
  ["người sử dụng", "người dùng"],
  ["hoàn tất", "làm xong"],
  ["kê khai", "khai"],
  ["bao gồm", "gồm"],
  ["tối thiểu", "ít nhất"],
  ["tối đa", "nhiều nhất"],
  ["như đã nêu trên", "như đã nói ở trên"],
  ["đồng thời cũng", "cũng"],
  ["do đó mà", "nên"],
  ["bởi lẽ", "vì"],
  ["ngoại trừ", "trừ"],
  ["nhanh chóng kịp thời", "kịp thời"],
  ["mang tính chất", "có tính"],
  ["hiện nay đang", "đang"],
  ["được biết đến như là", "là"],
  ["cung cấp thông tin", "cho biết"],
  ["thực hiện đăng ký", "đăng ký"],
  ["thực hiện đăng nhập", "đăng nhập"],
  ["thực hiện thanh toán", "trả tiền"],
  ["thực hiện giao dịch", "giao dịch"],
  ["thực hiện thao tác", "làm"],
]);

const LONGEST_FIRST = [...PLAIN_WORDS.keys()].sort((a, b) => b.length - a.length);
const OFFICIAL = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${LONGEST_FIRST.map((words) => words.replaceAll(" ", "\\s+")).join("|")})(?![\\p{L}\\p{M}\\p{N}])`,
  "giu",
);

export const plainWords: AdviceRule = {
  codes: ["officialWords"],
  advise({ tree }) {
    const found: FaultAt[] = [];
    walk(tree, ({ node }) => {
      if (node.type === "inlineCode" || node.type === "code") return "skip";
      if (node.type !== "text") return undefined;
      const text = withoutQuotes(node.value);
      for (const match of text.matchAll(OFFICIAL)) {
        const words = match[0].replace(/\s+/g, " ");
        const plain = PLAIN_WORDS.get(words.toLowerCase()) ?? "";
        const lines = text.slice(0, match.index).split("\n");
        const start = placeOfNode(node);
        const place = {
          line: start.line + lines.length - 1,
          column: (lines.length === 1 ? start.column : 1) + (lines.at(-1)?.length ?? 0),
        };
        found.push(advice("officialWords", { words, plain }, place));
      }
      return undefined;
    });
    return found;
  },
};

/** As long as before, with dots where somebody is quoted. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"\n]*"/g, (quoted) => quoted.replace(/[^\n]/g, "."));
}
