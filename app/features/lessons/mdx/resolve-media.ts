/** Puts the stored address, kind and size of each picture, clip and caption file where the author wrote its name. */
import type { Root } from "mdast";
import { FORMATS, formName } from "../media/picture-widths";
import { isMediaPath, type MediaKind } from "./addresses";
import { elementsOf } from "./elements";
import type { Fault } from "./fault";
import { nearestName } from "./nearest-name";
import { type ElementNode, isElement, placeOfNode, walk } from "./tree";

export interface MediaRef {
  hash: string;
  url: string;
  mime: string;
  /** Of an attached file it is said what it weighs. */
  bytes?: number;
  /** Pixels, where known. */
  width?: number;
  height?: number;
  /** Pixels of its smaller forms, from narrow to wide; left out: it has none. */
  widths?: readonly number[];
}

/** By the author's name for it: "media/ba-khai-niem.svg". */
export type MediaMap = ReadonlyMap<string, MediaRef>;

/** Changes a checked tree in place; a name that no file has is a fault. */
export function resolveMedia(tree: Root, media: MediaMap): Fault[] {
  const faults: Fault[] = [];
  const find = (path: string, at: Parameters<typeof placeOfNode>): MediaRef | undefined => {
    const found = media.get(path);
    if (found) return found;
    const near = nearestName(path, media.keys());
    faults.push(
      near
        ? { ...placeOfNode(...at), code: "media-near", parameters: { path, near } }
        : { ...placeOfNode(...at), code: "media-missing", parameters: { path } },
    );
    return undefined;
  };
  walk(tree, ({ node }) => {
    if (node.type === "image") {
      const found = find(node.url, [node]);
      if (found) {
        node.url = found.url;
        node.data = { ...node.data, hProperties: shapeOf(found) };
      }
    } else if ((node.type === "link" || node.type === "definition") && isMediaPath(node.url, "attachment")) {
      const found = find(node.url, [node]);
      if (found) {
        node.url = found.url;
        node.data = { ...node.data, hProperties: { bytes: found.bytes } };
      }
    } else if (isElement(node)) resolveElement(node, find);
    return undefined;
  });
  return faults;
}

function resolveElement(
  node: ElementNode,
  find: (path: string, at: Parameters<typeof placeOfNode>) => MediaRef | undefined,
): void {
  const rule = elementsOf("lesson").get(node.name ?? "");
  const added: Record<string, string | number | undefined> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") continue;
    const kind = rule?.attributes.get(attribute.name)?.kind;
    if (!isMediaKind(kind)) continue;
    const found = find(attribute.value, [attribute, node]);
    if (!found) continue;
    attribute.value = found.url;
    if (attribute.name !== "src") continue;
    Object.assign(added, shapeOf(found));
    if (kind === "video") Object.assign(added, { mime: found.mime, mediaHash: found.hash });
  }
  for (const [name, value] of Object.entries(added))
    if (value !== undefined) node.attributes.push({ type: "mdxJsxAttribute", name, value: String(value) });
}

/** Its size, and the addresses of its smaller forms as `srcset` writes them. */
function shapeOf({ url, width, height, widths = [] }: MediaRef): Record<string, string | number | undefined> {
  const folder = url.slice(0, url.lastIndexOf("/") + 1);
  const sets = FORMATS.map((format) => [
    format,
    widths.map((one) => `${folder}${formName(one, format)} ${one}w`).join(", ") || undefined,
  ]);
  return { width, height, ...Object.fromEntries(sets) };
}

const MEDIA_KINDS: readonly unknown[] = ["picture", "video", "captions"] satisfies MediaKind[];

function isMediaKind(kind: unknown): kind is MediaKind {
  return MEDIA_KINDS.includes(kind);
}
