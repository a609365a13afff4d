/**
 * On a shared device a page of one person may still be open when another has signed in. What such a page sends says whose
 * it is, in its address, and is not taken as somebody else's.
 */
import { AppError } from "~/platform/errors";
import type { Viewer } from "./viewer";

const OWNER = "cua";

/** Where a page of this person sends to. */
export function addressOfOwner(address: string, personId: string): string {
  return `${address}?${new URLSearchParams({ [OWNER]: personId })}`;
}

/** Throws AppError "conflict" for what was not sent by a page of the viewer. */
export function assertSentByOwner(request: Request, viewer: Viewer): void {
  if (new URL(request.url).searchParams.get(OWNER) !== viewer.personId)
    throw new AppError("conflict", "sent by a page of somebody else");
}
