/**
 * Refuses an SVG picture that could do more than be looked at. It is shown in <img> and served with a sandbox
 * policy, which run nothing either; this is the wall in front of those. Pure.
 */
import type { FaultAt } from "./content-fault";
import { localName, type SvgPart, type SvgTag, svgParts } from "./svg-tags";

/** Elements that run, embed or replace; by local name, because any prefix may stand for SVG. */
const FORBIDDEN_ELEMENTS = new Set([
  "script",
  "foreignobject",
  "iframe",
  "object",
  "embed",
  "audio",
  "video",
  "handler",
  "listener",
  "set",
  "meta",
  "link",
  "base",
]);

export function checkSvg(source: string): FaultAt[] {
  const faults: FaultAt[] = [];
  let roots = 0;
  for (const part of svgParts(source)) {
    if (part.kind === "broken") return [...faults, { ...placeOf(source, part.offset), code: "svgBroken" }];
    if (part.kind === "tag" && localName(part.tag.name) === "svg") roots++;
    const what = activePart(part);
    if (what) faults.push({ ...placeOf(source, part.offset), code: "svgActive", parameters: { what } });
    if (faults.length === MOST_FAULTS) return faults;
  }
  if (roots === 0 && faults.length === 0) faults.push({ line: 1, column: 1, code: "svgBroken" });
  return faults;
}

/** A file that is all scripts needs no longer list. */
const MOST_FAULTS = 20;

function placeOf(source: string, offset: number) {
  const before = source.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What of a part acts, as its author would look for it; undefined when nothing does. */
function activePart(part: SvgPart): string | undefined {
  switch (part.kind) {
    case "tag":
      return FORBIDDEN_ELEMENTS.has(localName(part.tag.name))
        ? `<${part.tag.name}>`
        : activeAttribute(part.tag);
    case "instruction":
      return /^<\?xml-stylesheet/i.test(part.text) ? "<?xml-stylesheet" : undefined;
    case "declaration":
      if (part.text.includes("[")) return "<!DOCTYPE … [";
      return /^<!ENTITY/i.test(part.text) ? "<!ENTITY" : undefined;
    case "data":
      return activeStyle(part.text);
    default:
      return undefined;
  }
}

function activeAttribute({ attributes }: SvgTag): string | undefined {
  for (const { name, value: written } of attributes) {
    const local = localName(name);
    const value = decodeReferences(written).replace(/[\p{Cc}\s]/gu, "");
    if (local.startsWith("on")) return name;
    if ((local === "href" || local === "src") && !/^(#|data:image\/(png|jpeg|gif|webp);base64,)/i.test(value))
      return `${name}="${value.slice(0, 40)}"`;
    if (local === "attributename" && /(^|:)(href|src|on\w+)$/i.test(value)) return `${name}="${value}"`;
    const style = local === "style" ? activeStyle(value) : reachesOut(value) ? "url(…)" : undefined;
    if (style) return style;
  }
  return undefined;
}

/** A style sheet that fetches, or hides in escapes what it does. */
function activeStyle(text: string): string | undefined {
  const style = decodeReferences(text);
  if (style.includes("\\")) return "\\";
  if (/@import/i.test(style)) return "@import";
  return reachesOut(style) ? "url(…)" : undefined;
}

/** A style that fetches: url() of anything but a part of the same picture. */
function reachesOut(style: string): boolean {
  return style
    .split(/url\(/i)
    .slice(1)
    .some((target) => !/^\s*["']?\s*#/.test(target));
}

function decodeReferences(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/&(tab|newline|colon);/gi, (_, entity: string) => (entity.toLowerCase() === "colon" ? ":" : ""));
}
