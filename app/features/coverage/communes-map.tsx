/**
 * The communes on a map, shaded by how far they are. Each shade also has a number that stands in the commune and in
 * the legend, so that nobody needs to tell colours apart. For a screen reader and for the keyboard the table of the
 * same page says all of it; the drawing is a way in for a finger or a mouse.
 */
import type { ReactNode } from "react";
import type { CommuneDrawing, Drawing } from "~/features/places/draw-communes";
import { useLocale, useT } from "~/i18n/context";
import { formatShare } from "~/i18n/format";
import type { CommuneCoverage } from "./arrange-communes";
import { formatProgress } from "./format-progress";
import { classOf, type ShareClass, shareClasses } from "./share-classes";

interface MapProps {
  drawing: CommuneDrawing;
  communes: readonly CommuneCoverage[];
  targetShare: number;
}

/** A commune as it is drawn: its figures, and its class from 1 (0: no share is known). */
interface Drawn {
  commune: CommuneCoverage;
  shade: number;
}

export function CommunesMap({ drawing, communes, targetShare }: MapProps) {
  const t = useT();
  const classes = shareClasses(
    communes.flatMap(({ share }) => share ?? []),
    targetShare,
  );
  const drawn = new Map<string, Drawn>(
    communes.map((commune) => [
      commune.code,
      { commune, shade: commune.share === null ? 0 : classOf(commune.share, classes) + 1 },
    ]),
  );
  const { inset } = drawing;
  return (
    <figure className="chart-figure">
      <div className="map-drawings">
        <MapDrawing drawing={drawing} drawn={drawn} unmarked={inset?.shapes.map(({ code }) => code)}>
          {inset && <rect className="map-frame" {...inset.frame} />}
        </MapDrawing>
        {inset && (
          <div className="map-inset">
            <p aria-hidden="true">{inset.name}</p>
            <MapDrawing drawing={inset} drawn={drawn} />
          </div>
        )}
      </div>
      <Legend classes={classes} drawn={[...drawn.values()]} />
      <figcaption>
        <span>{t("coverage.mapTable")}</span>
        <span className="muted">{drawing.attribution}</span>
      </figcaption>
    </figure>
  );
}

/** `unmarked`: communes that are too small here for their number. */
function MapDrawing({
  drawing: { width, height, shapes },
  drawn,
  unmarked = [],
  children,
}: {
  drawing: Drawing;
  drawn: ReadonlyMap<string, Drawn>;
  unmarked?: readonly string[];
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = useT();
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {shapes.map(({ code, path }) => {
        const { commune, shade } = drawn.get(code) ?? {};
        if (!commune) return <path key={code} className="map-other" d={path} />;
        const share = commune.share === null ? t("coverage.unknown") : formatProgress(commune.share, locale);
        return (
          <a key={code} href={`/quan-tri/xa-phuong/${commune.slug}`} tabIndex={-1}>
            <path className={`map-${shade}`} d={path}>
              <title>{t("coverage.chartPlace", { name: commune.fullName, share })}</title>
            </path>
          </a>
        );
      })}
      {shapes.map(({ code, x, y }) => {
        const { shade = 0 } = drawn.get(code) ?? {};
        if (shade === 0 || unmarked.includes(code)) return null;
        return (
          <text key={code} className={`map-mark map-mark-${shade}`} x={x} y={y}>
            {shade}
          </text>
        );
      })}
      {children}
    </svg>
  );
}

function Legend({ classes, drawn }: { classes: readonly ShareClass[]; drawn: readonly Drawn[] }) {
  const t = useT();
  const locale = useLocale();
  const count = (shade: number) => drawn.filter((one) => one.shade === shade).length;
  const words = ({ from, to }: ShareClass) =>
    to === null
      ? t("coverage.mapReached", { from: formatShare(from, locale, 2) })
      : t("coverage.mapRange", { from: formatShare(from, locale, 2), to: formatShare(to, locale, 2) });
  return (
    <ul className="map-legend">
      {classes.map((shareClass, index) => (
        <li key={shareClass.from}>
          <Swatch shade={index + 1} />
          <span>{words(shareClass)}</span>
          <span className="muted">{t("coverage.mapCount", { count: count(index + 1) })}</span>
        </li>
      ))}
      {count(0) > 0 && (
        <li>
          <Swatch shade={0} />
          <span>{t("coverage.unknown")}</span>
          <span className="muted">{t("coverage.mapCount", { count: count(0) })}</span>
        </li>
      )}
    </ul>
  );
}

function Swatch({ shade }: { shade: number }) {
  return (
    <svg className="map-swatch" viewBox="0 0 28 20" aria-hidden="true">
      <rect className={`map-${shade}`} x="1" y="1" width="26" height="18" />
      {shade > 0 && (
        <text className={`map-mark map-mark-${shade}`} x="14" y="10">
          {shade}
        </text>
      )}
    </svg>
  );
}
