/**
 * The player that a pressed poster becomes: react-player with only its HTML part. It is mounted once and never
 * rendered again, so that volume and speed stay as the learner set them.
 */
import { createRoot } from "react-dom/client";
import HtmlPlayer from "react-player/HtmlPlayer";
import { createReactPlayer } from "react-player/ReactPlayer";
import type { Clip } from "./clip";
import { watchSender } from "./watch-sender";

const html = { key: "html", name: "html", canPlay: () => true, player: HtmlPlayer };
const ReactPlayer = createReactPlayer([html], html);

/** This close to its end a clip begins anew. */
const END_SECONDS = 2;

/** Replaces what is in `element` by the playing clip. */
export function mountPlayer(element: HTMLElement, clip: Clip): void {
  const sender = watchSender(clip);
  createRoot(element).render(
    <ReactPlayer
      ref={(video) => {
        // react-player hands on neither of them.
        video?.setAttribute("aria-label", clip.title);
        if (clip.poster) video?.setAttribute("poster", clip.poster);
      }}
      src={clip.src}
      width="100%"
      height="auto"
      controls
      playsInline
      playing
      onLoadedMetadata={({ currentTarget: video }) => {
        for (const track of video.textTracks) track.mode = "showing";
        const from = sender.position();
        if (from > 0 && from < video.duration - END_SECONDS) video.currentTime = from;
        video.focus();
      }}
      onTimeUpdate={({ currentTarget: video }) => {
        if (!video.seeking && !video.paused) sender.at(video.currentTime, video.duration);
      }}
      onSeeking={() => sender.stop()}
      onPause={({ currentTarget: video }) => {
        if (!video.seeking) sender.at(video.currentTime, video.duration);
        sender.stop();
        sender.send();
      }}
      onEnded={({ currentTarget: video }) => {
        sender.at(video.duration, video.duration);
        sender.stop();
        sender.send();
      }}
    >
      <track kind="captions" src={clip.captions} srcLang="vi" label={clip.captionsLabel} default />
    </ReactPlayer>,
  );
}
