/** What the islands of a lesson send, checked at the edge. */
import { z } from "zod";
import { AppError } from "~/platform/errors";

const id = z.string().min(1).max(64);
const second = z.number().min(0).max(86_400);

export const positionReport = z.object({
  lessonId: id,
  /** "": the top. */
  headingId: z.string().max(200),
});

export const watchingReport = z.object({
  lessonId: id,
  mediaHash: id,
  play: id,
  durationSeconds: second.positive(),
  stretches: z
    .array(z.object({ sequence: z.int().min(0).max(100_000), from: second, to: second }))
    .max(200)
    // One statement may touch a row once.
    .refine((list) => new Set(list.map(({ sequence }) => sequence)).size === list.length),
});

/** The checked body; throws "invalid" for anything else. */
export async function readReport<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => undefined);
  const checked = schema.safeParse(body);
  if (!checked.success) throw new AppError("invalid", "malformed report");
  return checked.data;
}
