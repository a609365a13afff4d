/**
 * Asks for what an element needs, in a dialog of plain fields; gives the text to insert. A file is chosen from the
 * library or taken from the device, and then uploaded before anything is inserted.
 */
import type { EditorWords } from "../editor-words";
import type { Insert, InsertField, LibraryChoice } from "./insert-forms";
import type { Uploader } from "./upload-file";
import type { Written } from "./write-element";

export interface DialogSetting {
  texts: EditorWords;
  /** What was selected in the text fills the field of words. */
  selected: string;
  /** Dropped or pasted: taken for the first field of files. */
  file?: File | undefined;
  media: readonly LibraryChoice[];
  upload: Uploader;
  newKey(): string;
}

/** Resolves with nothing when it was closed. */
export function askFor(insert: Insert, setting: DialogSetting): Promise<Written | undefined> {
  const { texts, media } = setting;
  const dialog = document.createElement("dialog");
  dialog.className = "card studio-dialog";
  const form = document.createElement("form");
  const title = document.createElement("h2");
  title.textContent = texts.inserts[insert.name] ?? insert.name;
  title.id = "chen-vao";
  dialog.setAttribute("aria-labelledby", title.id);
  form.append(title, ...insert.fields.flatMap((field) => fieldsOf(insert, field, setting)));
  const said = document.createElement("p");
  said.className = "field-error";
  said.setAttribute("role", "alert");
  const row = document.createElement("p");
  row.className = "row";
  const cancel = button(texts.cancel, "button button-secondary", "button");
  const send = button(texts.insert, "button", "submit");
  row.append(send, cancel);
  form.append(said, row);
  dialog.append(form);
  document.body.append(dialog);
  for (const field of insert.fields) if (field.kind === "file") fillFromLibrary(form, field, media);
  dialog.showModal();
  const value = (name: string) => String(new FormData(form).get(name) ?? "").trim();
  return new Promise((done) => {
    let written: Written | undefined;
    cancel.addEventListener("click", () => dialog.close());
    form.addEventListener("input", () => clearFaults(form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!mayGo(form, insert, texts)) return;
      send.disabled = true;
      said.textContent = "";
      void sendFiles().finally(() => {
        send.disabled = false;
      });
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      done(written);
    });

    async function sendFiles(): Promise<void> {
      const values = Object.fromEntries(insert.fields.map(({ name }) => [name, value(name)]));
      for (const { name } of insert.fields.filter(({ kind }) => kind === "file")) {
        const file = fileIn(form, name);
        if (!file) continue;
        // A clip's poster is asked nothing about itself: it is a picture of the clip.
        const words = { alt: values.alt ?? values.title ?? "", decorative: values.decorative === "yes" };
        const sent = await setting.upload(file, words);
        if ("fault" in sent) {
          said.textContent = sent.fault;
          return;
        }
        values[name] = sent.path;
      }
      written = insert.write({ id: setting.newKey(), ...values });
      dialog.close();
    }
  });
}

/** A label with its control; for a file, a second one for what lies on the device. */
function fieldsOf(insert: Insert, field: InsertField, { texts, selected, file, media }: DialogSetting) {
  const label = texts.fields[`${insert.name}.${field.name}`] ?? texts.fields[field.name] ?? field.name;
  if (field.kind === "check") {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: field.name, value: field.options[0] ?? "" });
    const words = document.createElement("span");
    words.textContent = label;
    const made = document.createElement("label");
    made.className = "choice";
    made.append(box, words);
    return [made];
  }
  const made = [labelled(label, controlOf(field, texts, selected, media))];
  if (field.kind !== "file") return made;
  const input = document.createElement("input");
  Object.assign(input, { type: "file", name: `${field.name}-tep`, accept: field.endings });
  const first = insert.fields.find(({ kind }) => kind === "file");
  if (file && field === first) {
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
  }
  return [...made, labelled(`${label}: ${texts.fromDevice}`, input)];
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = document.createElement("label");
  label.className = "field";
  const name = document.createElement("span");
  name.className = "field-label";
  name.textContent = text;
  label.append(name, control);
  return label;
}

function controlOf(
  field: InsertField,
  texts: EditorWords,
  selected: string,
  media: readonly LibraryChoice[],
): HTMLElement {
  if (field.kind === "choice" || field.kind === "file") {
    const select = document.createElement("select");
    select.name = field.name;
    select.required = field.required && field.kind === "choice";
    const none = new Option(field.options.length > 0 ? texts.choose : texts.nothingToChoose, "");
    const said = (option: string) => {
      const { alt } = media.find(({ path }) => path === option) ?? {};
      return alt ? `${option} (${alt})` : (texts.options[option] ?? option);
    };
    select.append(none, ...field.options.map((option) => new Option(said(option), option)));
    return select;
  }
  const control = document.createElement(field.kind === "lines" ? "textarea" : "input");
  control.name = field.name;
  control.required = field.required;
  if (control instanceof HTMLTextAreaElement) control.rows = 4;
  if (field.name === "text" || field.name === "title") control.value = selected;
  return control;
}

/** What the library knows of the chosen file stands in the other fields, as long as nobody wrote there. */
function fillFromLibrary(form: HTMLFormElement, field: InsertField, media: readonly LibraryChoice[]): void {
  const select = form.elements.namedItem(field.name) as HTMLSelectElement;
  if (field.name !== "src") return;
  const filled = new Map<string, string>();
  select.addEventListener("change", () => {
    const chosen = media.find(({ path }) => path === select.value);
    for (const name of ["alt", "captions", "poster"] as const) {
      const control = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
      if (!control || (control.value !== "" && control.value !== filled.get(name))) continue;
      control.value = chosen?.[name] ?? "";
      filled.set(name, control.value);
    }
    const box = form.elements.namedItem("decorative") as HTMLInputElement | null;
    if (box) box.checked = chosen?.alt === "";
  });
}

/** Says at its field what is still missing. */
function mayGo(form: HTMLFormElement, { fields, oneOf = [] }: Insert, texts: EditorWords): boolean {
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  for (const { name, kind, required } of fields)
    if (kind === "file" && required && !control(name).value && !fileIn(form, name))
      control(name).setCustomValidity(texts.fileMissing);
  const data = new FormData(form);
  const given = oneOf.filter((name) => String(data.get(name) ?? "").trim() !== "");
  if (oneOf[0] && given.length !== 1) control(oneOf[0]).setCustomValidity(texts.altOrDecoration);
  return form.reportValidity();
}

function clearFaults(form: HTMLFormElement): void {
  for (const control of form.elements)
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.setCustomValidity("");
}

function fileIn(form: HTMLFormElement, name: string): File | undefined {
  return (form.elements.namedItem(`${name}-tep`) as HTMLInputElement).files?.[0];
}

function button(words: string, className: string, type: "submit" | "button"): HTMLButtonElement {
  const made = document.createElement("button");
  Object.assign(made, { type, className, textContent: words });
  return made;
}
