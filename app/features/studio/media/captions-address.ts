/** Where the captions of a clip are written. `clip`: its name, "media/ten.mp4". Pure. */
export function captionsAddress(topicSlug: string, clip: string): string {
  return `/giang-vien/hoc-lieu/${topicSlug}/phu-de/${clip.replace(/^media\//, "")}`;
}
