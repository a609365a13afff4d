/** Where a form may send the reader back to: a path of this site, nothing else (no open redirect). */
export function safeReturnPath(value: unknown, fallback = "/"): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return fallback;
  const url = new URL(value, "http://site.invalid");
  return url.host === "site.invalid" ? url.pathname + url.search + url.hash : fallback;
}
