/**
 * Saves a draft by itself a moment after the last letter, and keeps what is not on the server yet on the device, so
 * that neither a lost connection nor a closed tab loses a word.
 */
import type { LessonHead } from "~/features/content/lesson-head";
import type { Findings } from "../draft-findings";

/** What somebody else saved meanwhile, and both texts side by side as HTML of ours. */
export interface Conflict {
  source: string;
  version: number;
  html: string;
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
  waiting(why: "noNetwork" | "signedOut"): void;
  refused(words: string): void;
  conflict(theirs: Conflict): void;
}

interface Kept {
  version: number;
  source: string;
}

const REST = 1_200;
const AGAIN = 10_000;

/** `first`: what the server has, and its version; `read`: the text as it is now. */
export function draftSaver(draftId: string, first: Kept, read: () => string, events: SaverEvents) {
  const key = `giang-vien:${draftId}`;
  let { version, source: onServer } = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const later = (rest: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), rest);
  };

  /** One request at a time; whoever asks meanwhile waits for the same one. */
  function send(): Promise<void> {
    clearTimeout(timer);
    running ??= sendOnce().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function sendOnce(): Promise<void> {
    const source = read();
    if (stopped || source === onServer) return;
    const form = new FormData();
    form.set("version", String(version));
    form.set("source", source);
    try {
      const response = await fetch(`/giang-vien/bai/${draftId}/luu`, { method: "POST", body: form });
      if (response.status === 409) {
        stopped = true;
        return events.conflict((await response.json()) as Conflict);
      }
      if (response.status === 400)
        return events.refused(((await response.json()) as { words: string }).words);
      if (response.redirected) return wait("signedOut");
      if (!response.ok) return wait("noNetwork");
      const answer = (await response.json()) as SaveAnswer;
      version = answer.version;
      onServer = source;
      if (read() === source) forget(key);
      else later(REST);
      events.saved(answer);
    } catch {
      wait("noNetwork");
    }
  }

  function wait(why: "noNetwork" | "signedOut"): void {
    events.waiting(why);
    later(AGAIN);
  }

  addEventListener("online", () => void send());
  return {
    /** The text has changed. */
    changed() {
      keep(key, { version, source: read() });
      if (!stopped) later(REST);
    },
    /** Whoever looked at both texts goes on from theirs with the text as it is now. */
    settle(theirs: Conflict) {
      version = theirs.version;
      onServer = theirs.source;
      stopped = false;
      if (read() === onServer) forget(key);
      else keep(key, { version, source: read() });
      return send();
    },
    /** False while the server does not have the text as it is now. */
    isSafe: () => read() === onServer,
    /** Saves what is not saved yet, also what is typed while a request is on its way. */
    async flush(): Promise<void> {
      await running;
      await send();
    },
    /**
     * What the device kept and the server never got, to go on from. Where somebody saved meanwhile the server answers
     * with both texts, because what was kept names the version that it was written from.
     */
    takeKept(): string | undefined {
      const found = kept(key);
      if (!found || found.source === onServer) {
        forget(key);
        return undefined;
      }
      version = found.version;
      return found.source;
    },
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
