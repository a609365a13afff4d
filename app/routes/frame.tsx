/**
 * Around every page, without an address. Its error page keeps the frame: when an action is refused, Remix runs no
 * loader of the route that shows the error, so the root's own would lose the reader's language and name.
 */
import { Outlet } from "@remix-run/react";

export default function Frame() {
  return <Outlet />;
}

export { RouteError as ErrorBoundary } from "~/ui/route-error";
