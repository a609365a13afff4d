import { Photograph } from "./photograph";
import { word } from "./words";

interface FigureProps {
  src: string;
  alt: string;
  caption?: string;
  /** What the picture shows, at length, for whoever cannot see or read it. */
  description?: string;
  /** Pixels, put in by the compiler where they are known. */
  width?: string;
  height?: string;
  avif?: string;
  webp?: string;
}

export function Figure({ src, alt, caption, description, ...shape }: FigureProps) {
  return (
    <figure className="lesson-figure">
      <Photograph src={src} alt={alt} {...shape} />
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
