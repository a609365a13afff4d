/** Asks for what an element needs, in a dialog of plain fields; gives the text to insert. */
import type { EditorWords } from "../editor-words";
import type { Insert } from "./insert-forms";
import type { Written } from "./write-element";

/** `selected` fills the field of words. Resolves with nothing when it was closed. */
export function askFor(
  insert: Insert,
  texts: EditorWords,
  selected: string,
  newKey: () => string,
): Promise<Written | undefined> {
  const dialog = document.createElement("dialog");
  dialog.className = "card studio-dialog";
  const form = document.createElement("form");
  form.method = "dialog";
  const title = document.createElement("h2");
  title.textContent = texts.inserts[insert.name] ?? insert.name;
  title.id = "chen-vao";
  dialog.setAttribute("aria-labelledby", title.id);
  form.append(title);
  for (const field of insert.fields) {
    const label = document.createElement("label");
    label.className = "field";
    const name = document.createElement("span");
    name.className = "field-label";
    name.textContent = texts.fields[`${insert.name}.${field.name}`] ?? texts.fields[field.name] ?? field.name;
    label.append(name, controlOf(field, texts, selected));
    form.append(label);
  }
  const row = document.createElement("p");
  row.className = "row";
  row.append(
    button(texts.insert, "insert", "button"),
    button(texts.cancel, "cancel", "button button-secondary"),
  );
  form.append(row);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue !== "insert") return done(undefined);
      const values = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, String(value)]));
      done(insert.write({ id: newKey(), ...values }));
    });
  });
}

function controlOf(field: Insert["fields"][number], texts: EditorWords, selected: string): HTMLElement {
  if (field.kind === "choice") {
    const select = document.createElement("select");
    select.name = field.name;
    select.required = field.required;
    const none = new Option(field.options.length > 0 ? texts.choose : texts.nothingToChoose, "");
    select.append(
      none,
      ...field.options.map((option) => new Option(texts.options[option] ?? option, option)),
    );
    return select;
  }
  const control = document.createElement(field.kind === "lines" ? "textarea" : "input");
  control.name = field.name;
  control.required = field.required;
  if (control instanceof HTMLTextAreaElement) control.rows = 4;
  if (field.name === "text" || field.name === "title") control.value = selected;
  return control;
}

function button(words: string, value: string, className: string): HTMLButtonElement {
  const made = document.createElement("button");
  Object.assign(made, {
    type: "submit",
    value,
    className,
    textContent: words,
    formNoValidate: value === "cancel",
  });
  return made;
}
