import type { ReactNode } from "react";
import { word } from "./words";

interface VideoProps {
  src: string;
  captions: string;
  poster?: string;
  title: string;
  /** Put in by the compiler. */
  mime: string;
  mediaHash: string;
  width?: string;
  height?: string;
  /** What is said, in writing. */
  children?: ReactNode;
}

/**
 * A plain player that needs no script and loads nothing before play. So its captions are not on by themselves (a
 * browser would fetch them with the page), but one press away among its controls. The `video` island may replace
 * the element inside `data-island`; it reads everything from the data attributes.
 */
export function Video({
  src,
  captions,
  poster,
  title,
  mime,
  mediaHash,
  width,
  height,
  children,
}: VideoProps) {
  return (
    <figure className="lesson-video">
      <div
        data-island="video"
        data-src={src}
        data-mime={mime}
        data-media={mediaHash}
        data-captions={captions}
        data-poster={poster}
        data-title={title}
      >
        <video
          controls
          playsInline
          preload="none"
          poster={poster}
          width={width}
          height={height}
          aria-label={title}
        >
          <source src={src} type={mime} />
          <track kind="captions" src={captions} srcLang="vi" label={word("lessons.videoCaptions")} />
        </video>
      </div>
      <figcaption>{title}</figcaption>
      <details className="lesson-more">
        <summary>{word("lessons.videoTranscript")}</summary>
        {children}
      </details>
    </figure>
  );
}
