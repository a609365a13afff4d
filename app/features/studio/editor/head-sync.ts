/**
 * Keeps the head form and the text in step: a field that was changed is written into the text by the server, and a
 * head that was changed in the text is shown in the fields after the next save. A field in use is left alone.
 */
import type { LessonHead } from "~/features/content/lesson-head";

/** `take`: the text with the new head. */
export function headSync(draftId: string, read: () => string, take: (source: string) => void) {
  const form = document.querySelector<HTMLFormElement>("form[data-head]");
  const broken = document.querySelector<HTMLElement>("[data-head-broken]");
  if (!form) return { show: () => undefined };
  form.querySelector("button")?.closest("p")?.remove();
  const field = (name: string) =>
    form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;
  let turn = 0;

  const write = async () => {
    const asked = ++turn;
    const before = read();
    const body = new FormData(form);
    body.set("source", before);
    const response = await fetch(`/giang-vien/bai/${draftId}/dau-bai`, { method: "POST", body });
    const answer = (await response.json()) as { source?: string; errors?: Record<string, string> };
    if (asked !== turn) return;
    showErrors(form, answer.errors ?? {});
    // Written on meanwhile: the newer text is the one that gets the head.
    if (read() !== before) return void write();
    if (answer.source !== undefined && answer.source !== before) take(answer.source);
  };
  // Offline the fields keep what was typed; the next change sends all of them.
  const tryWrite = () => void write().catch(() => undefined);
  form.addEventListener("change", tryWrite);
  addEventListener("online", tryWrite);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tryWrite();
  });
  return {
    show(head: LessonHead | null) {
      form.hidden = head === null;
      if (broken) broken.hidden = head !== null;
      for (const [name, value] of Object.entries(head ?? {})) {
        const control = field(name);
        if (control && control !== document.activeElement && !control.hasAttribute("aria-invalid"))
          control.value = value;
      }
    },
  };
}

/** As ui/form.tsx shows them. */
function showErrors(form: HTMLFormElement, errors: Record<string, string>): void {
  for (const old of form.querySelectorAll(".field-error")) old.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
  for (const [name, words] of Object.entries(errors)) {
    const control = form.elements.namedItem(name);
    const said = document.createElement("span");
    said.className = "field-error";
    said.id = `truong-${name}-loi`;
    said.textContent = words;
    said.setAttribute("role", "alert");
    if (!(control instanceof HTMLElement)) {
      form.prepend(said);
      continue;
    }
    control.before(said);
    control.setAttribute("aria-invalid", "true");
    const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    if (!described.includes(said.id))
      control.setAttribute("aria-describedby", [...described, said.id].join(" "));
  }
}
