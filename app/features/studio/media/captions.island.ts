/**
 * Joins the rows of captions to the clip beside them: takes the time that is shown, plays a row, shows the words on the
 * clip as they are typed, and takes a picture out of it for its poster. The form works without any of it.
 */
import { showMoment, typedMoment } from "./caption-rows";

const clip = document.querySelector<HTMLVideoElement>("video[data-clip]");
const form = document.querySelector<HTMLFormElement>("form[data-captions]");
const frame = document.querySelector<HTMLButtonElement>("button[data-frame]");
if (clip && form) joinRows(clip, form);
if (clip && frame) offerFrame(clip, frame);

function joinRows(clip: HTMLVideoElement, form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset.captions ?? "{}") as { take: string; look: string };
  const rows = [...form.querySelectorAll<HTMLElement>("[data-row]")];
  for (const row of rows) {
    const legend = row.querySelector("legend")?.textContent ?? "";
    for (const input of row.querySelectorAll<HTMLInputElement>("[data-time]"))
      input.after(
        button(words.take, legend, () => {
          input.value = showMoment(Math.round(clip.currentTime * 1000));
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      );
    row.querySelector(".row")?.prepend(button(words.look, legend, () => look(row)));
  }

  function look(row: HTMLElement): void {
    const { from } = momentsOf(row);
    if (from === undefined) return;
    clip.currentTime = from / 1000;
    clip.scrollIntoView({ block: "nearest" });
    void clip.play();
  }

  const track = clip.addTextTrack("captions", "", "vi");
  track.mode = "showing";
  const show = () => {
    for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
    for (const row of rows) {
      const { from, to, text } = momentsOf(row);
      if (from !== undefined && to !== undefined && to > from)
        track.addCue(
          new VTTCue(from / 1000, to / 1000, text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")),
        );
    }
  };
  show();

  let changed = "unsaved" in form.dataset;
  form.addEventListener("input", () => {
    changed = true;
    show();
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

function momentsOf(row: HTMLElement) {
  const value = (selector: string) =>
    row.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? "";
  return {
    from: typedMoment(value("[data-time=from]")),
    to: typedMoment(value("[data-time=to]")),
    text: value("[data-words]"),
  };
}

function offerFrame(clip: HTMLVideoElement, take: HTMLButtonElement): void {
  const input = take.form?.elements.namedItem("frame") as HTMLInputElement;
  let taken = false;
  take.addEventListener("click", (event) => {
    if (taken) return;
    event.preventDefault();
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: clip.videoWidth, height: clip.videoHeight });
    canvas.getContext("2d")?.drawImage(clip, 0, 0);
    canvas.toBlob(
      (picture) => {
        if (!picture) return;
        const files = new DataTransfer();
        files.items.add(new File([picture], "canh.jpg", { type: "image/jpeg" }));
        input.files = files.files;
        taken = true;
        take.form?.requestSubmit(take);
      },
      "image/jpeg",
      0.9,
    );
  });
  // There is nothing to take before the clip has shown something.
  const offer = () => {
    take.hidden = clip.videoWidth === 0;
  };
  clip.addEventListener("loadeddata", offer);
  offer();
}

function button(label: string, about: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button button-quiet", textContent: label });
  if (about) {
    const which = document.createElement("span");
    Object.assign(which, { className: "visually-hidden", textContent: ` ${about}` });
    made.append(which);
  }
  made.addEventListener("click", act);
  return made;
}
