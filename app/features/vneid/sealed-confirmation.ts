/** What a row of a ministry's list holds when it is stored: sealed, because it is about people who may not know of us. */
import type { Birth } from "~/features/accounts/birth";

export interface SealedConfirmation {
  /** The name; the words of a row that is no person. */
  text: string;
  birth: Birth | null;
}
