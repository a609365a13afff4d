/** What passes between the product and the thread that compiles lessons. */
import type { CompileResult } from "./compile-result";
import type { MediaMap } from "./resolve-media";

export interface CompileRequest {
  source: string;
  media: MediaMap;
}

/** `failure`: the compiler broke, which is not the author's fault. */
export type CompileReply = { result: CompileResult } | { failure: string };

/** Asks the thread to end by itself. */
export const REST = "rest";
