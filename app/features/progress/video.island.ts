/**
 * Turns a lesson's plain players into a poster with one big button. React and react-player are fetched when the
 * button is pressed, never before; where that fails the plain player takes over.
 */
import type { Clip } from "./clip";

interface ClipFacts {
  position: number;
  share: number;
}

function prepare(root: HTMLElement, island: HTMLElement, facts: ClipFacts | undefined): void {
  const plain = island.querySelector("video");
  const { src, media, captions = "", poster = "", title = "" } = island.dataset;
  const { lesson: lessonId, play = "", watched = "", watchedTo } = root.dataset;
  if (!plain || !src || !media || !lessonId) return;

  const note = document.createElement("p");
  note.className = "video-watched";
  note.setAttribute("role", "status");
  const showShare = (share: number) => {
    note.textContent = share > 0 ? watched.replace("{percent}", String(Math.floor(share * 100))) : "";
  };
  showShare(facts?.share ?? 0);
  island.after(note);

  const button = document.createElement("button");
  button.type = "button";
  button.className = "video-start";
  const label = document.createElement("span");
  label.className = "visually-hidden";
  label.textContent = `${play}: ${title}`;
  button.append(label);
  plain.controls = false;
  island.classList.add("video-poster");
  island.append(button);

  const clip: Clip = {
    lessonId,
    sendTo: watchedTo,
    src,
    mediaHash: media,
    captions,
    captionsLabel: plain.querySelector("track")?.label ?? "",
    title,
    poster,
    position: facts?.position ?? 0,
    showShare,
  };
  button.addEventListener("click", async () => {
    button.disabled = true;
    island.classList.add("video-loading");
    try {
      const { mountPlayer } = await import("./video-player");
      mountPlayer(island, clip);
    } catch {
      button.remove();
      plain.controls = true;
      void plain.play();
    }
    island.classList.remove("video-poster", "video-loading");
  });
}

for (const root of document.querySelectorAll<HTMLElement>("[data-lesson]")) {
  const facts = JSON.parse(root.dataset.clips ?? "{}") as Record<string, ClipFacts>;
  for (const island of root.querySelectorAll<HTMLElement>('[data-island="video"]')) {
    prepare(root, island, facts[island.dataset.media ?? ""]);
  }
}
