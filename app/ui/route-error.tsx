/** What a reader sees instead of a page that failed: the words for the kind of failure, never a stack. */
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ErrorPage, type ErrorPageKind } from "./error-page";

/** The body of a refusal, as guard() writes it. */
interface Refusal {
  kind?: ErrorPageKind;
  minutes?: number;
}

export function RouteError() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="error" />;
  const { kind, minutes } = (error.data as Refusal | undefined) ?? {};
  return <ErrorPage kind={kind ?? (error.status === 404 ? "not-found" : "error")} minutes={minutes} />;
}
