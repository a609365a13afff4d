/** What a person can expect of a file they asked for. Pure. */
export type ExportState = "making" | "ready" | "expired" | "failed";

export function exportState(
  {
    readyAt,
    expiresAt,
    jobEnded,
  }: {
    readyAt: Date | null;
    expiresAt: Date | null;
    /** The job is over, or so old that it is forgotten. */
    jobEnded: boolean;
  },
  now: Date,
): ExportState {
  if (readyAt) return expiresAt && expiresAt > now ? "ready" : "expired";
  return jobEnded ? "failed" : "making";
}
