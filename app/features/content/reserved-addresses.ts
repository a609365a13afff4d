/** Addresses below a topic that are pages of their own: no lesson may take one. */
export const RESERVED_ADDRESSES: ReadonlySet<string> = new Set(["kiem-tra", "thuc-hanh"]);
