/** Which captions belong to a clip, and where they are written. Pure. */
import { isMediaPath } from "~/features/lessons/mdx/addresses";

/** Where the captions of a clip are written. `clip`: its name, "media/ten.mp4". */
export function captionsAddress(topicSlug: string, clip: string): string {
  return `/giang-vien/hoc-lieu/${topicSlug}/phu-de/${clip.replace(/^media\//, "")}`;
}

/** Files of content/ say by their names which captions belong to which clip. Null: none, or no clip. */
export function captionsBeside(path: string, files: readonly { path: string }[]): string | null {
  const beside = path.replace(/\.[^.]*$/, ".vtt");
  return isMediaPath(path, "video") && files.some((file) => file.path === beside) ? beside : null;
}
