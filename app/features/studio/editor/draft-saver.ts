/**
 * Saves a draft by itself a moment after the last letter, and keeps what is not on the server yet on the device, so
 * that neither a lost connection nor a closed tab loses a word.
 */
import type { LessonHead } from "~/features/content/lesson-head";
import type { Findings } from "../draft-findings";

export interface Conflict {
  source: string;
  version: number;
  savedByName: string;
}

/** What the server says of a text that it has kept. */
export interface SaveAnswer {
  version: number;
  findings: Findings;
  /** Null while it cannot be read. */
  head: LessonHead | null;
  html: string;
}

export interface SaverEvents {
  saved(answer: SaveAnswer): void;
  /** What is on the device has not reached the server yet; it is tried again. */
  waiting(): void;
  refused(words: string): void;
  conflict(theirs: Conflict): void;
}

interface Kept {
  version: number;
  source: string;
}

const REST = 1_200;
const AGAIN = 10_000;

export function draftSaver(draftId: string, first: Kept, read: () => string, events: SaverEvents) {
  const key = `giang-vien:${draftId}`;
  let { version, source: onServer } = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let stopped = false;

  const later = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), rest);
  };

  async function send(): Promise<void> {
    const source = read();
    if (stopped || source === onServer) return;
    if (sending) return later(REST);
    sending = true;
    try {
      const form = new FormData();
      form.set("version", String(version));
      form.set("source", source);
      const response = await fetch(`/giang-vien/bai/${draftId}/luu`, { method: "POST", body: form });
      if (response.status === 409) {
        stopped = true;
        events.conflict(((await response.json()) as { conflict: Conflict }).conflict);
      } else if (response.status === 400)
        events.refused(((await response.json()) as { words: string }).words);
      else if (!response.ok || response.redirected) throw new Error(String(response.status));
      else {
        const answer = (await response.json()) as SaveAnswer;
        version = answer.version;
        onServer = source;
        if (read() === source) forget(key);
        events.saved(answer);
      }
    } catch {
      events.waiting();
      later(AGAIN);
    } finally {
      sending = false;
    }
    if (!stopped && read() !== onServer) later(REST);
  }

  addEventListener("online", () => void send());
  return {
    /** The text has changed. */
    changed() {
      keep(key, { version, source: read() });
      if (!stopped) later(REST);
    },
    /** Whoever looked at both texts goes on from theirs with this one. */
    settle(theirs: Conflict) {
      version = theirs.version;
      onServer = theirs.source;
      stopped = false;
      void send();
    },
    now: send,
    /** What the device kept and the server never got. */
    kept: () => kept(key),
    forget: () => forget(key),
  };
}

function kept(key: string): Kept | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
    return found && typeof found.source === "string" && typeof found.version === "number" ? found : undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, value: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the server still gets the text.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
