/** The fixed list of elements an author may use, their attributes and what each may hold. Add one here first. */
import type { MediaKind } from "./addresses";

export type MdxKind = "lesson" | "questions";

/** text: any one line; key: a stable name (a-z, 0-9, "-"); the rest say themselves. */
export type AttributeKind = "text" | "key" | MediaKind | { oneOf: readonly string[] };

export interface AttributeRule {
  kind: AttributeKind;
  required?: true;
}

export interface ElementRule {
  attributes: ReadonlyMap<string, AttributeRule>;
  /** block: tags on lines of their own; inline: inside a sentence. */
  shape: "block" | "inline";
  /** nothing: `<Figure … />`; text: a few words; blocks: paragraphs, lists and inline elements. */
  holds: "nothing" | "text" | "blocks" | { only: string };
  /** The element it must stand in directly. */
  inside?: string;
  /** Blocks stand at the top of the text; these also directly in a <Step>. */
  alsoInStep?: true;
  /** Attributes of which exactly one is there. */
  oneOf?: readonly string[];
  /** The attribute that is unique within the file. */
  identity?: string;
  /** May it be left empty? */
  mayBeEmpty?: true;
}

const required = (kind: AttributeKind): AttributeRule => ({ kind, required: true });
const optional = (kind: AttributeKind): AttributeRule => ({ kind });
const attributes = (rules: Record<string, AttributeRule>) => new Map(Object.entries(rules));

export const CALLOUT_KINDS = ["remember", "warning", "tip", "example"] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

const term: ElementRule = {
  attributes: attributes({ means: required("text") }),
  shape: "inline",
  holds: "text",
};

const LESSON_ELEMENTS: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  [
    "Figure",
    {
      attributes: attributes({
        src: required("picture"),
        alt: optional("text"),
        decorative: optional({ oneOf: ["yes"] }),
        caption: optional("text"),
        description: optional("text"),
      }),
      oneOf: ["alt", "decorative"],
      shape: "block",
      holds: "nothing",
      alsoInStep: true,
    },
  ],
  [
    "Callout",
    {
      attributes: attributes({ type: required({ oneOf: CALLOUT_KINDS }), title: optional("text") }),
      shape: "block",
      holds: "blocks",
      alsoInStep: true,
    },
  ],
  ["Steps", { attributes: attributes({}), shape: "block", holds: { only: "Step" } }],
  [
    "Step",
    {
      attributes: attributes({ title: required("text") }),
      shape: "block",
      holds: "blocks",
      inside: "Steps",
      mayBeEmpty: true,
    },
  ],
  [
    "Video",
    {
      attributes: attributes({
        src: required("video"),
        captions: required("captions"),
        poster: optional("picture"),
        title: required("text"),
      }),
      shape: "block",
      holds: "blocks",
      alsoInStep: true,
    },
  ],
  [
    "Check",
    { attributes: attributes({ id: required("key") }), shape: "block", holds: "blocks", identity: "id" },
  ],
  [
    "Simulation",
    {
      attributes: attributes({ name: required("key"), title: required("text") }),
      shape: "block",
      holds: "nothing",
      alsoInStep: true,
    },
  ],
  ["Term", term],
]);

const QUESTION_ELEMENTS: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  [
    "Question",
    {
      attributes: attributes({
        id: required("key"),
        type: optional("key"),
        lesson: optional("key"),
        difficulty: optional({ oneOf: ["easy", "medium", "hard"] }),
        skill: optional("text"),
      }),
      shape: "block",
      holds: "blocks",
      identity: "id",
    },
  ],
  ["Term", term],
]);

export function elementsOf(kind: MdxKind): ReadonlyMap<string, ElementRule> {
  return kind === "lesson" ? LESSON_ELEMENTS : QUESTION_ELEMENTS;
}

/** Elements of the other kind of file: known, but not here. */
export function isElementElsewhere(kind: MdxKind, name: string): boolean {
  return elementsOf(kind === "lesson" ? "questions" : "lesson").has(name);
}
