/**
 * Headers of a page that looks the same to everybody without a session: the server keeps it for a few seconds
 * (platform/server/page-cache), browsers never do.
 */
export const SHARED_FOR_SECONDS = { "Surrogate-Control": "max-age=10" };
