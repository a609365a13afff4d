import type { LessonHeading } from "#drizzle/schema/lessons";
import type { Fault } from "./fault";

export type CompileResult =
  | {
      ok: true;
      /** Static; safe to put into a page. */
      html: string;
      headings: LessonHeading[];
      /** Kinds of islands the page needs, e.g. ["video"]. */
      islands: string[];
      words: number;
    }
  | { ok: false; faults: Fault[] };
