/** What a row of a list holds when it is stored: sealed, because it is about people who have not been asked yet. */
import type { Outcome } from "./reading/outcome";

type Kept<T> = T extends unknown ? Omit<T, "line" | "part"> : never;
export type RowContent = Kept<Outcome>;
