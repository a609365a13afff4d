/** Any address the site map does not name. */
import { guard } from "~/features/accounts/guard.server";
import { notFound } from "~/platform/errors";

export const loader = guard("everyone", () => {
  throw notFound();
});

export const action = loader;

/** Never shown: the loader always throws. A page, so that browsers get the error page and not data. */
export default function NotFound() {
  return null;
}
