/**
 * Content-Disposition for a download whose name has marks (RFC 6266): the plain name for old browsers, the real
 * one in UTF-8 (RFC 8187) for the rest.
 */
export function attachment(name: string, plainName: string): string {
  const clean = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  const encoded = encodeURIComponent(clean).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName.replace(/[^\w.-]/g, "-")}"; filename*=UTF-8''${encoded}`;
}
