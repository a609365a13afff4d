/** A clip of a lesson, as the page hands it to the player. */
export interface Clip {
  lessonId: string;
  /** Where what was played is sent; undefined: nobody is signed in. */
  sendTo: string | undefined;
  src: string;
  mediaHash: string;
  captions: string;
  captionsLabel: string;
  title: string;
  poster: string;
  /** Second to go on from. */
  position: number;
  /** Shows the watched share, 0–1. */
  showShare(share: number): void;
}
