/** Sends played stretches to the server in batches and shows the share it answers with; signed out, keeps only the position. */
import type { Clip } from "./clip";
import { WatchLog } from "./watch-log";

const BATCH_MS = 15_000;

export interface WatchSender {
  /** Second to go on from: the server's, or this device's. */
  position(): number;
  at(second: number, duration: number): void;
  stop(): void;
  /** Sends what there is now. */
  send(): void;
}

export function watchSender(clip: Clip): WatchSender {
  const log = new WatchLog();
  /** Names this play among others of the same person, so that sequence numbers of two tabs never meet. */
  const play = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
  const key = `video:${clip.mediaHash}`;
  let duration = 0;
  let batch = 0;

  window.addEventListener("pagehide", () => post(true));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") post(true);
  });

  return {
    position: () => (clip.sendTo ? clip.position : Number(stored(key) ?? 0)),
    at(second, length) {
      duration = length;
      log.at(second);
      if (!clip.sendTo) store(key, String(Math.floor(second)));
      batch ||= window.setTimeout(() => post(false), BATCH_MS);
    },
    stop: () => log.stop(),
    send: () => post(false),
  };

  function post(leaving: boolean): void {
    window.clearTimeout(batch);
    batch = 0;
    const stretches = log.take();
    if (clip.sendTo === undefined || stretches.length === 0) return;
    const body = JSON.stringify({
      lessonId: clip.lessonId,
      mediaHash: clip.mediaHash,
      play,
      durationSeconds: duration,
      stretches,
    });
    if (leaving) {
      navigator.sendBeacon(clip.sendTo, new Blob([body], { type: "application/json" }));
      return;
    }
    fetch(clip.sendTo, { method: "POST", body, headers: { "Content-Type": "application/json" } })
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(({ share }: { share: number }) => clip.showShare(share))
      .catch(() => log.putBack(stretches));
  }
}

/** A browser may forbid storage: then nothing is remembered. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is remembered, and the clip plays on.
  }
}
