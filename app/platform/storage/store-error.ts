/** The store of files does not do its work. Pages answer 503; at a terminal the message is the sentence that is printed. */
import { AppError } from "../errors";

const RETRY_SECONDS = 60;

export class StoreError extends AppError {
  override name = "StoreError";
  /** `message`: one sentence that names the remedy. It holds no key and no word of a person. */
  constructor(message: string) {
    super("unavailable", message, RETRY_SECONDS);
  }
}
