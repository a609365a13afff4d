/** A form of a class that came back: what was typed, and what is wrong in the reader's words. */
import type { Translate } from "~/i18n/translate";
import type { TypedClass } from "./class-fields";
import { type ClassFault, MAX_SEATS, type SessionFault } from "./class-form";

export function typedClass(form: FormData): TypedClass {
  const text = (name: string) => String(form.get(name) ?? "");
  const texts = ["topic", "commune", "place", "seats", "guestTrainers", "day", "from", "to"] as const;
  return {
    ...Object.fromEntries(texts.map((name) => [name, text(name)])),
    walkIns: form.has("walkIns"),
    invited: form.getAll("invited").map(String),
    trainers: form.getAll("trainers").map(String),
  };
}

export function classFaults(
  t: Translate,
  faults: Partial<Record<string, ClassFault | SessionFault>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault ? [[field, t(`classes.fault.${fault}`, { seats: MAX_SEATS })]] : [],
    ),
  );
}
