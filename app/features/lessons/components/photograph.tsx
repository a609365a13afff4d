interface PhotographProps {
  src?: string;
  alt: string;
  /** Pixels, put in by the compiler where they are known. */
  width?: string | number;
  height?: string | number;
  /** Addresses of its smaller forms with their widths, put in by the compiler where there are some. */
  avif?: string;
  webp?: string;
}

/** As wide as the text of a lesson: the screen without its margins, at most 32 rem (lessons.css). */
const SIZES = "(max-width: 34rem) calc(100vw - 2rem), 32rem";

/** A picture that a phone fetches no wider than it shows. Old browsers take `src`. */
export function Photograph({ avif, webp, alt, ...properties }: PhotographProps) {
  const picture = <img {...properties} alt={alt} loading="lazy" decoding="async" />;
  if (!avif && !webp) return picture;
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={avif} sizes={SIZES} />}
      {webp && <source type="image/webp" srcSet={webp} sizes={SIZES} />}
      {picture}
    </picture>
  );
}
