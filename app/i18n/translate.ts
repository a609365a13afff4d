/**
 * Typed messages. `vi` is the source: its keys are the keys, and `en` must have the same (the compiler says).
 * A message is plain text with {name} holes; "{count|lesson|lessons}" picks a form by whether count is 1.
 */
import { en } from "./en";
import { vi } from "./vi";

export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export type MessageKey = keyof typeof vi;
export type Parameters = Record<string, string | number>;
export type Translate = (key: MessageKey, parameters?: Parameters) => string;

const CATALOGUES: Record<Locale, Record<MessageKey, string>> = { vi, en };

/** The translate function of a locale. Numbers in holes are written the locale's way. */
export function translator(locale: Locale): Translate {
  const catalogue = CATALOGUES[locale];
  return (key, parameters) => (parameters ? fill(catalogue[key], parameters, locale) : catalogue[key]);
}

function fill(message: string, parameters: Parameters, locale: Locale): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (hole, name: string, one?: string, many?: string) => {
      const value = parameters[name];
      if (value === undefined) return hole;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === "number" ? value.toLocaleString(NUMBER_LOCALE[locale]) : value;
    },
  );
}

export const NUMBER_LOCALE: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" };
