/** The only JavaScript an author may write: a comment, a string, a number, true or false. */
import type { Node } from "unist";

export interface ExpressionNode extends Node {
  type: "mdxFlowExpression" | "mdxTextExpression";
  value: string;
  data?: { estree?: unknown };
}

export function isExpression(node: Node): node is ExpressionNode {
  return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

export type Literal = { comment: true } | { value: string | number | boolean };

/** The literal an expression is, read from its syntax tree and never evaluated; undefined for anything else. */
export function literalOf(expression: { data?: { estree?: unknown } | undefined }): Literal | undefined {
  const program = asSyntax(expression.data?.estree);
  if (program?.type !== "Program" || !Array.isArray(program.body)) return undefined;
  if (program.body.length === 0) return { comment: true };
  const statement = asSyntax(program.body[0]);
  if (program.body.length !== 1 || statement?.type !== "ExpressionStatement") return undefined;
  const literal = asSyntax(statement.expression);
  if (literal?.type !== "Literal" || "regex" in literal || "bigint" in literal) return undefined;
  const { value } = literal;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? { value }
    : undefined;
}

interface Syntax {
  type: string;
  body?: unknown;
  expression?: unknown;
  value?: unknown;
}

function asSyntax(node: unknown): Syntax | undefined {
  return typeof node === "object" && node !== null && "type" in node && typeof node.type === "string"
    ? (node as Syntax)
    : undefined;
}
