/** A bar that shows a share 0–1. Drawn as SVG because the content security policy allows no inline style. */
interface MeterProps {
  share: number;
  label: string;
  /** A share to reach, marked on the bar. */
  target?: number;
}

export function Meter({ share, label, target }: MeterProps) {
  return (
    <svg className="meter" role="img" aria-label={label} width="100%" height="14" preserveAspectRatio="none">
      <rect width={percent(share)} height="100%" />
      {target !== undefined && (
        <line className="meter-target" x1={percent(target)} x2={percent(target)} y1="0" y2="100%" />
      )}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}
