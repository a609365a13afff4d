/** The map picture with its words, for pages that everybody sees. */
import { useLocale, useT } from "~/i18n/context";
import { formatShare } from "~/i18n/format";
import type { PictureTheme } from "./map-picture";

export interface PublicMapFacts {
  width: number;
  height: number;
  attribution: string;
  communes: number;
  /** Null: no commune has a share yet. */
  highest: { name: string; share: number } | null;
  theme: PictureTheme;
}

const BACKGROUND = { auto: "", light: "?nen=sang", dark: "?nen=toi" };

export function PublicMap({ map, lazy = false }: { map: PublicMapFacts; lazy?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { width, height, attribution, communes, highest, theme } = map;
  const alt = highest
    ? t("coverage.publicMapAlt", {
        count: communes,
        highest: t("coverage.chartPlace", {
          name: highest.name,
          share: formatShare(highest.share, locale, 2),
        }),
      })
    : t("coverage.publicMapAltNone", { count: communes });
  return (
    <figure className="public-map">
      <img
        src={`/ban-do-tien-do.svg${BACKGROUND[theme]}`}
        alt={alt}
        width={width}
        height={height}
        loading={lazy ? "lazy" : undefined}
      />
      <figcaption className="muted">{attribution}</figcaption>
    </figure>
  );
}
