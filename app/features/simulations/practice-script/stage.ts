/** The screen under way: shows it, hears what is pressed, reads its fields. */
import type { Step } from "../scenario";
import { element, type Parts } from "./parts";

type Field = HTMLInputElement | HTMLSelectElement;

export class Stage {
  constructor(
    private readonly root: HTMLElement,
    private readonly part: Parts,
    /** A control of the screen, or one of the offered decisions. */
    private readonly heard: (kind: "click" | "choose", label: string) => void,
  ) {
    part("stage").addEventListener("click", (event) => this.#hear(event, "click"));
    part("options").addEventListener("click", (event) => this.#hear(event, "choose"));
  }

  show(step: Step, fields: ReadonlyMap<string, string>): void {
    const stage = this.part("stage");
    const template = this.root.querySelector<HTMLTemplateElement>(`template[data-screen="${step.screen}"]`);
    stage.replaceChildren(template ? document.importNode(template.content, true) : "");
    for (const field of this.#fields()) {
      const value = fields.get(field.dataset.field ?? "");
      if (value === undefined) continue;
      if (field.type === "checkbox") (field as HTMLInputElement).checked = value === "x";
      else field.value = value;
    }
    const options = mixed(step.choose ?? []).map(({ label }) => {
      const button = element("button", label, "button button-secondary practice-option") as HTMLButtonElement;
      button.type = "button";
      button.dataset.control = label;
      return button;
    });
    this.part("options").replaceChildren(...options);
    this.part("decision").hidden = options.length === 0;
  }

  /** What stands in the fields now, by label. */
  values(): [string, string][] {
    return this.#fields().map((field) => {
      const ticked = field.type === "checkbox" ? ((field as HTMLInputElement).checked ? "x" : "") : undefined;
      return [field.dataset.field ?? "", ticked ?? field.value];
    });
  }

  /** Marks the fields to put right and goes to the first. */
  mark(labels: readonly string[]): void {
    const wrong = this.#fields().filter((field) => {
      const isWrong = labels.includes(field.dataset.field ?? "");
      if (isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      return isWrong;
    });
    wrong[0]?.focus();
  }

  /** A step that is done can be looked at and no longer be pressed; what was taken last stays marked. */
  close(taken: string, wasRight: boolean): void {
    for (const control of this.part("play").querySelectorAll<HTMLButtonElement | Field>(
      "[data-control], [data-field]",
    )) {
      control.disabled = true;
      if (control.dataset.control === taken) control.dataset.taken = wasRight ? "right" : "wrong";
    }
  }

  #fields(): Field[] {
    return [...this.part("stage").querySelectorAll<Field>("[data-field]")];
  }

  #hear(event: Event, kind: "click" | "choose"): void {
    const control = (event.target as Element).closest<HTMLElement>("[data-control]");
    if (control?.dataset.control !== undefined) this.heard(kind, control.dataset.control);
  }
}

/** In another order each time, so that the place of a decision tells nothing. */
function mixed<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
