import { Photograph } from "./photograph";
import { word } from "./words";

interface FigureProps {
  src: string;
  alt?: string;
  /** Stands instead of words: there is nothing in the picture to tell. */
  decorative?: "yes";
  caption?: string;
  /** What the picture shows, at length, for whoever cannot see or read it. */
  description?: string;
  /** Pixels, put in by the compiler where they are known. */
  width?: string;
  height?: string;
  avif?: string;
  webp?: string;
}

export function Figure({ src, alt = "", caption, description, width, height, avif, webp }: FigureProps) {
  return (
    <figure className="lesson-figure">
      <Photograph {...{ src, alt, width, height, avif, webp }} />
      {caption && <figcaption>{caption}</figcaption>}
      {description && (
        <details className="lesson-more">
          <summary>{word("lessons.figureDescription")}</summary>
          <p>{description}</p>
        </details>
      )}
    </figure>
  );
}
