/** The draft as learners would see it, beside the editor: on a small phone, with large text, in the dark. */
import type { EditorWords } from "../editor-words";

export function previewFrame(draftId: string, words: EditorWords) {
  const frame = document.createElement("iframe");
  frame.title = words.preview;
  frame.className = "studio-frame";
  frame.loading = "lazy";
  const looks: Record<string, string> = { text: "", theme: "" };
  const address = `/giang-vien/bai/${draftId}/xem`;
  let top = 0;

  const dress = () => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    root.dataset.framed = "";
    if (looks.text) root.dataset.text = looks.text;
    if (looks.theme) root.dataset.theme = looks.theme;
    frame.contentWindow?.scrollTo(0, top);
  };
  frame.addEventListener("load", dress);
  frame.src = address;

  const bar = document.createElement("p");
  bar.className = "row";
  const box = (label: string, turn: (on: boolean) => void) => {
    const input = document.createElement("input");
    input.type = "checkbox";
    input.addEventListener("change", () => turn(input.checked));
    const made = document.createElement("label");
    made.className = "choice";
    const text = document.createElement("span");
    text.textContent = label;
    made.append(input, text);
    bar.append(made);
  };
  const root = () => frame.contentDocument?.documentElement;
  const set = (name: "text" | "theme", value: string) => (on: boolean) => {
    const before = root()?.dataset[name] ?? "";
    looks[name] = on ? value : "";
    const target = root();
    if (target)
      target.dataset[name] = on ? value : before === value ? (name === "text" ? "normal" : "auto") : before;
  };
  box(words.wide, (on) => frame.classList.toggle("studio-frame-wide", on));
  box(words.largeText, set("text", "large"));
  box(words.dark, set("theme", "dark"));

  const pane = document.createElement("details");
  pane.className = "studio-preview";
  pane.open = matchMedia("(min-width: 60rem)").matches;
  const summary = document.createElement("summary");
  summary.textContent = words.preview;
  pane.append(summary, bar, frame);
  return {
    pane,
    /** After a save. */
    refresh() {
      top = frame.contentWindow?.scrollY ?? 0;
      frame.contentWindow?.location.reload();
    },
  };
}
