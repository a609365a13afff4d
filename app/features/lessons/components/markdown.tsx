/** How plain Markdown elements look in a lesson, where HTML's own form is not enough. */
import type { ReactNode } from "react";
import { addressKind } from "../mdx/addresses";

export function Link({ href = "", children }: { href?: string; children?: ReactNode }) {
  const leavesSite = addressKind(href) === "web";
  return (
    <a href={href} rel={leavesSite ? "noopener noreferrer" : undefined}>
      {children}
    </a>
  );
}

/** What scrolls sideways must be reachable by keyboard. */
const SCROLL_REGION = { tabIndex: 0 };

/** Text as typed; long lines scroll. */
export function Preformatted({ children }: { children?: ReactNode }) {
  return <pre {...SCROLL_REGION}>{children}</pre>;
}
