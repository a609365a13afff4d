/** The form of a document's words, from what was typed to a template or the faults of its fields. Pure. */
import { normalizeLine } from "~/platform/text/normalize";
import { TEMPLATE_FIELDS, TEMPLATE_LIMITS, type Template } from "./template-words";

export type TemplateFault = "empty" | "tooLong" | "tooManyLines";
export type TemplateFaults = Partial<Record<keyof Template, TemplateFault>>;

export function parseTemplate(
  form: FormData,
): { ok: true; template: Template } | { ok: false; faults: TemplateFaults } {
  const typed = TEMPLATE_FIELDS.map((field) => [field, cleanLines(String(form.get(field) ?? ""))] as const);
  const faults: TemplateFaults = Object.fromEntries(
    typed.flatMap(([field, text]) => {
      const fault = faultOf(field, text);
      return fault ? [[field, fault]] : [];
    }),
  );
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, template: Object.fromEntries(typed) as unknown as Template };
}

function faultOf(field: keyof Template, text: string): TemplateFault | undefined {
  const { most, lines, required } = TEMPLATE_LIMITS[field];
  if (required && text === "") return "empty";
  if ([...text].length > most) return "tooLong";
  return text.split("\n").length > lines ? "tooManyLines" : undefined;
}

/** Each line normalised; empty lines left out. */
function cleanLines(text: string): string {
  return text.split(/\r?\n/).map(normalizeLine).filter(Boolean).join("\n");
}
