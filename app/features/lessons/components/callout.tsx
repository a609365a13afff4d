import type { ReactNode } from "react";
import type { CalloutKind } from "../mdx/elements";
import { CalloutIcon } from "./callout-icon";
import { word } from "./words";

/** A box whose kind is said in words and drawn as an icon; colour only repeats it. */
export function Callout({
  type,
  title,
  children,
}: {
  type: CalloutKind;
  title?: string;
  children?: ReactNode;
}) {
  const kind = word(`lessons.callout.${type}`);
  const saysKind = title?.toLowerCase().startsWith(kind.toLowerCase());
  const label = title === undefined ? kind : saysKind ? title : `${kind}: ${title}`;
  return (
    <div className={`callout callout-${type}`} role="note" aria-label={label}>
      <p className="callout-title">
        <CalloutIcon kind={type} />
        <span>{label}</span>
      </p>
      {children}
    </div>
  );
}
