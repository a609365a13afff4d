import type { CalloutKind } from "../mdx/elements";

/** Line drawings on a 24-unit grid: pin, triangle, bulb, speech. */
const SHAPES: Record<CalloutKind, string> = {
  remember: "M9 3h6l-1 6 4 4H6l4-4-1-6zM12 13v8",
  warning: "M12 3 2 20h20L12 3zM12 10v5M12 17.5v.5",
  tip: "M12 2a7 7 0 0 0-4 12.7V17h8v-2.3A7 7 0 0 0 12 2zM9 20h6M10 22.5h4",
  example: "M4 4h16v12H10l-4 4v-4H4V4zM8 8h8M8 12h5",
};

export function CalloutIcon({ kind }: { kind: CalloutKind }) {
  return (
    <svg
      className="callout-icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[kind]} />
    </svg>
  );
}
