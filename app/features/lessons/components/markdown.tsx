/** How plain Markdown elements look in a lesson, where HTML's own form is not enough. */
import type { ReactNode } from "react";
import { formatNumber } from "~/i18n/format";
import { addressKind } from "../mdx/addresses";

interface LinkProps {
  href?: string;
  children?: ReactNode;
  /** Of an attached file, put in by the compiler. */
  bytes?: string | number;
}

/** Who pays for every megabyte reads what a file weighs before it is fetched. */
export function Link({ href = "", children, bytes }: LinkProps) {
  if (bytes !== undefined)
    return (
      <a href={href} download="">
        {children} (PDF, {formatNumber(Math.ceil(Number(bytes) / 1024), "vi")} KB)
      </a>
    );
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
