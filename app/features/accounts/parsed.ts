/** What the parsers of this feature return: a value, or why there is none. Faults are codes; words are in i18n. */
export type Parsed<Value, Fault extends string> = { ok: true; value: Value } | { ok: false; fault: Fault };

export const parsed = <Value>(value: Value) => ({ ok: true, value }) as const;
export const faulty = <Fault extends string>(fault: Fault) => ({ ok: false, fault }) as const;
