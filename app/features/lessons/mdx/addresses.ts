/** Which addresses an author may write. Allow-lists only: what is not named here is refused. */

const WEB = /^https?:\/\/[^\s\\/?#<>"'`{}|^][^\s\\<>"'`{}|^]*$/i;
const MAIL = /^mailto:[^\s\\<>"'`{}|^/?#@]+@[^\s\\<>"'`{}|^/#@]+$/i;
const PHONE = /^tel:\+?[0-9().-]{2,20}$/i;
/** One leading slash: "//host" and "/\host" are other sites. */
const SITE_PATH = /^\/(?![/\\])[^\s\\<>"'`{}|^]*$/;
const FRAGMENT = /^#[\p{L}\p{N}_-]{1,120}$/u;
const MEDIA = /^media\/[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Letters a browser drops or a reader cannot see; with one of them nothing is what it looks like. */
const HIDDEN = /\p{C}|\p{Zl}|\p{Zp}|\u034F|[\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFFFD]/u;

export type AddressKind = "web" | "mail" | "phone" | "site" | "fragment" | "attachment";

/** The kind of a link's address (entities already decoded), or undefined when it must be refused. */
export function addressKind(address: string): AddressKind | undefined {
  if (HIDDEN.test(address) || address.length > 2000) return undefined;
  if (WEB.test(address)) return isHonestWebAddress(address) ? "web" : undefined;
  if (MAIL.test(address)) return "mail";
  if (PHONE.test(address)) return "phone";
  if (SITE_PATH.test(address)) return "site";
  if (FRAGMENT.test(address)) return "fragment";
  if (isMediaPath(address, "attachment")) return "attachment";
  return undefined;
}

/** "https://vneid.gov.vn@evil.example" shows one name and opens another. */
function isHonestWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname !== "" && username === "" && password === "";
}

const EXTENSIONS = {
  picture: ["svg", "png", "jpg", "jpeg", "webp", "gif", "avif"],
  video: ["mp4", "webm"],
  captions: ["vtt"],
  attachment: ["pdf"],
} as const;

export type MediaKind = keyof typeof EXTENSIONS;

/** A file beside the lesson, "media/name.ext", of a kind that can be shown there. */
export function isMediaPath(path: string, kind: MediaKind): boolean {
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return (
    MEDIA.test(path) && !path.includes("..") && (EXTENSIONS[kind] as readonly string[]).includes(extension)
  );
}

export function mediaExtensions(kind: MediaKind): string {
  return EXTENSIONS[kind].map((extension) => `.${extension}`).join(", ");
}
