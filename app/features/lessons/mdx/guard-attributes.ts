/** Attributes of one element: known names, each once, literal values of the right kind. */
import { isMediaPath, mediaExtensions } from "./addresses";
import type { AttributeKind, ElementRule } from "./elements";
import type { Fault, FaultCode, Place } from "./fault";
import { literalOf } from "./literals";
import { nearestName } from "./nearest-name";
import { type ElementNode, placeOfNode } from "./tree";

const LONGEST_TEXT = 2_000;
const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Never an attribute here, whatever the element: these style, script or clobber the page. */
const FORBIDDEN = /^(on.+|style|class|classname|dangerouslysetinnerhtml|ref|key|children|is|slot)$/i;

export function guardAttributes(node: ElementNode, rule: ElementRule): Fault[] {
  const faults: Fault[] = [];
  const element = node.name ?? "";
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const place = placeOfNode(attribute, node);
    const add = (code: FaultCode, parameters: Fault["parameters"] = {}) =>
      faults.push({ ...place, code, parameters: { element, ...parameters } });
    if (attribute.type !== "mdxJsxAttribute") {
      add("attribute-spread");
      continue;
    }
    const { name } = attribute;
    const known = rule.attributes.get(name);
    if (!known) {
      const near = nearestName(name, rule.attributes.keys());
      // A misspelt attribute is not also a missing one.
      if (near) seen.add(near);
      faults.push(unknownAttribute(name, near, element, rule, place));
      continue;
    }
    if (seen.has(name)) add("attribute-repeated", { name });
    seen.add(name);
    const value = textValueOf(attribute.value);
    if (value === undefined) add("attribute-expression", { name });
    else {
      const wrong = wrongValue(value, known.kind);
      if (wrong) add(wrong.code, { name, ...wrong.parameters });
    }
  }
  for (const [name, { required }] of rule.attributes)
    if (required && !seen.has(name) && !hasSpread(node))
      faults.push({ ...placeOfNode(node), code: "attribute-missing", parameters: { element, name } });
  const { oneOf = [] } = rule;
  if (oneOf.length > 0 && oneOf.filter((name) => seen.has(name)).length !== 1 && !hasSpread(node))
    faults.push({ ...placeOfNode(node), code: "attribute-words", parameters: { element } });
  return faults;
}

function hasSpread(node: ElementNode): boolean {
  return node.attributes.some(({ type }) => type !== "mdxJsxAttribute");
}

/** A string, written plainly or as a string literal in braces. `null` (no value) and anything computed are not. */
function textValueOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const literal = literalOf(value);
  return literal && "value" in literal && typeof literal.value === "string" ? literal.value : undefined;
}

function wrongValue(
  value: string,
  kind: AttributeKind,
): { code: FaultCode; parameters?: Fault["parameters"] } | undefined {
  if (typeof kind === "object")
    return kind.oneOf.includes(value)
      ? undefined
      : { code: "attribute-choice", parameters: { allowed: kind.oneOf.join(", ") } };
  if (kind === "key") return KEY.test(value) ? undefined : { code: "attribute-key" };
  if (kind === "text")
    return value.trim() !== "" && value.length <= LONGEST_TEXT ? undefined : { code: "attribute-text" };
  return isMediaPath(value, kind)
    ? undefined
    : { code: "attribute-media", parameters: { allowed: mediaExtensions(kind) } };
}

function unknownAttribute(
  name: string,
  near: string | undefined,
  element: string,
  rule: ElementRule,
  place: Place,
): Fault {
  if (FORBIDDEN.test(name) || name.includes(":"))
    return { ...place, code: "attribute-forbidden", parameters: { element, name } };
  if (near) return { ...place, code: "attribute-near", parameters: { element, name, near } };
  const allowed = [...rule.attributes.keys()].join(", ");
  return allowed
    ? { ...place, code: "attribute-unknown", parameters: { element, name, allowed } }
    : { ...place, code: "attribute-none", parameters: { element, name } };
}
