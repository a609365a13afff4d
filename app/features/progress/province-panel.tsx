/** How far the whole province is, said honestly: who is counted, out of how many, and what is only estimated. */
import type { ReactNode } from "react";
import { useLocale, useT } from "~/i18n/context";
import { formatNumber, formatShare } from "~/i18n/format";
import { Meter } from "~/ui/meter";

interface ProvincePanelProps {
  counted: number;
  /** 0: nobody knows yet. */
  adults: number;
  adultsEstimated: boolean;
  targetShare: number;
  /** More about it, under the bar. */
  children?: ReactNode;
}

/** Below this a share is said to be less than it: "0%" would be wrong where somebody has begun. */
const SMALLEST_SHARE = 0.0001;

export function ProvincePanel({
  counted,
  adults,
  adultsEstimated,
  targetShare,
  children,
}: ProvincePanelProps) {
  const t = useT();
  const locale = useLocale();
  const share = adults > 0 ? counted / adults : 0;
  const target = formatShare(targetShare, locale);
  const reached =
    share > 0 && share < SMALLEST_SHARE
      ? t("progress.provinceBelow", { share: formatShare(SMALLEST_SHARE, locale, 2) })
      : formatShare(share, locale, 2);
  return (
    <section className="province" aria-labelledby="ca-tinh">
      <h2 id="ca-tinh" className="section-title">
        {t("progress.provinceTitle")}
      </h2>
      <p>
        {t("progress.provinceCounted")}:{" "}
        <strong className="big-number">{formatNumber(counted, locale)}</strong>
      </p>
      {adults > 0 && (
        <>
          <Meter
            share={share}
            target={targetShare}
            label={t("progress.provinceMeter", { share: reached, target })}
          />
          <p className="spread row">
            <span>
              {t("progress.provinceShare", { share: reached, adults })}
              {adultsEstimated && <> ({t("common.estimated")})</>}
            </span>
            <span>{t("progress.provinceTarget", { target })}</span>
          </p>
        </>
      )}
      {children}
    </section>
  );
}
