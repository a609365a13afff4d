/** Text → tree, by the same parser that the compiler uses. Parses, never evaluates. */
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Fault, Place } from "./fault";
import { START } from "./fault";

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

export function parseMdx(body: string): { tree: Root } | { faults: Fault[] } {
  try {
    return { tree: parser.parse(body) };
  } catch (error) {
    return { faults: [syntaxFault(error as ParserMessage, body)] };
  }
}

/** What the parsers throw (a VFileMessage), as far as we read it. */
interface ParserMessage {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  column?: number;
}

/** Their sentences are English and about tokens; ours say what an author does about it. */
function syntaxFault(message: ParserMessage, body: string): Fault {
  const { reason = "", ruleId = "", source = "" } = message;
  const place: Place =
    message.line && message.column ? { line: message.line, column: message.column } : START;
  const tag = /`<(\/?[^`>\s]*)[^`]*`\s*\((\d+):(\d+)/.exec(reason);
  if (ruleId === "end-tag-mismatch" && tag)
    return {
      line: Number(tag[2]),
      column: Number(tag[3]),
      code: "tag-unclosed",
      parameters: { name: tag[1] ?? "" },
    };
  if (ruleId === "unexpected-closing-slash") return { ...place, code: "tag-not-open" };
  if (source === "micromark-extension-mdxjs-esm") return { ...place, code: "esm" };
  if (/expression/.test(source) || ruleId === "acorn")
    return ruleId === "unexpected-eof"
      ? { ...lastUnclosedBrace(body, place), code: "brace-unclosed" }
      : { ...place, code: "expression" };
  if (source.includes("jsx")) {
    if (ruleId === "unexpected-eof") return { ...lastTag(body, place), code: "tag-unfinished" };
    if (/before name|before local name|before member name/.test(reason))
      return { ...place, code: "less-than" };
    if (/before attribute value/.test(reason)) return { ...place, code: "attribute-quotes" };
    return { ...place, code: "tag-syntax" };
  }
  return { ...place, code: "syntax" };
}

/** The parser notices at the end of the paragraph or file; the author looks for the brace. */
function lastUnclosedBrace(body: string, from: Place): Place {
  const lines = body.split("\n").slice(0, from.line);
  let closed = 0;
  for (let line = lines.length; line > 0; line--) {
    const text = lines[line - 1] ?? "";
    for (let column = text.length; column > 0; column--) {
      if (text[column - 1] === "}") closed++;
      else if (text[column - 1] === "{" && closed-- === 0) return { line, column };
    }
  }
  return from;
}

function lastTag(body: string, from: Place): Place {
  const lines = body.split("\n").slice(0, from.line);
  for (let line = lines.length; line > 0; line--) {
    const column = (lines[line - 1] ?? "").lastIndexOf("<") + 1;
    if (column > 0) return { line, column };
  }
  return from;
}
