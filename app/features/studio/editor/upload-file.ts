/** Sends a file from the device into the library of the draft's topic. The text in the editor is not touched by it. */
import type { LibraryChoice } from "./insert-forms";

/** `fault`: in the reader's words. */
export type Uploader = (
  file: File,
  words: { alt: string; decorative: boolean },
) => Promise<{ path: string } | { fault: string }>;

/** `added`: what the library has now. */
export function uploader(
  draftId: string,
  texts: { offline: string; uploadFailed: string },
  added: (choice: LibraryChoice) => void,
): Uploader {
  return async (file, { alt, decorative }) => {
    const body = new FormData();
    body.set("file", file);
    body.set("alt", decorative ? "" : alt);
    if (decorative) body.set("decorative", "1");
    let response: Response;
    try {
      response = await fetch(`/giang-vien/bai/${draftId}/tep`, { method: "POST", body });
    } catch {
      return { fault: texts.offline };
    }
    const answer = response.redirected
      ? undefined
      : ((await response.json().catch(() => undefined)) as
          | { file: LibraryChoice }
          | { words: string }
          | undefined);
    if (answer && "words" in answer) return { fault: answer.words };
    if (!response.ok || !answer) return { fault: texts.uploadFailed };
    added(answer.file);
    return { path: answer.file.path };
  };
}
