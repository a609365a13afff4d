/** "01-an-toan-tren-mang": the order, and the address without it. */
import { addressOf } from "./field-schemas";

export interface NumberedName {
  position: number;
  slug: string;
}

const NUMBERED = /^(\d{1,3})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Undefined for a name of another form. */
export function numberedName(name: string): NumberedName | undefined {
  const [, number, slug] = NUMBERED.exec(name) ?? [];
  return slug === undefined || slug.length > 100 ? undefined : { position: Number(number), slug };
}

/** A name that the author could give instead, after the highest number in use. */
export function nextNumberedName(name: string, taken: readonly NumberedName[], digits: number): string {
  const next = Math.max(0, ...taken.map(({ position }) => position)) + 1;
  const [, number] = /^(\d{1,3})\D/.exec(name) ?? [];
  const words = addressOf(name.replace(/^\d{1,3}(?=\D)/, "")) || "bai-moi";
  return `${number ?? String(next).padStart(digits, "0")}-${words}`;
}
