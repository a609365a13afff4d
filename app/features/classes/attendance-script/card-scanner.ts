/**
 * The officer's camera reads cards: by the browser itself where it can, else by a decoder that is loaded only then. The
 * same card is taken once in a while, not thirty times a second.
 */
import type { AttendanceWords } from "../attendance-words";

const LOOK_MS = 200;
const SAME_CARD_MS = 5_000;
/** Wide enough for a card at arm's length, small enough for an old phone. */
const WIDTH = 640;

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector:
  | { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }
  | undefined;

export function addScanner(
  form: HTMLFormElement,
  words: AttendanceWords,
  onCard: (card: string) => void,
): void {
  if (!navigator.mediaDevices?.getUserMedia) return;
  const box = document.createElement("div");
  box.className = "card-scanner";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-secondary";
  button.textContent = words.scan;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  box.append(button, said);
  form.querySelector(".attendance-list")?.before(box);

  let stop: (() => void) | undefined;
  button.addEventListener("click", async () => {
    if (stop) {
      stop();
      stop = undefined;
      button.textContent = words.scan;
      return;
    }
    try {
      stop = await watch(box, (card) => {
        said.textContent = words.scannedCard;
        navigator.vibrate?.(60);
        onCard(card);
      });
      button.textContent = words.stopScan;
    } catch {
      said.textContent = words.noCamera;
    }
  });
}

/** Shows the camera and calls back for each card; the returned function ends it. */
async function watch(box: HTMLElement, onCard: (card: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
    audio: false,
  });
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  box.append(video);
  const seen = new Map<string, number>();
  let ended = false;
  const end = () => {
    ended = true;
    for (const track of stream.getTracks()) track.stop();
    video.remove();
  };
  try {
    await video.play();
    const read = await chooseReader();
    const look = async () => {
      if (ended) return;
      const card = await read(video).catch(() => undefined);
      const at = Date.now();
      if (card && at - (seen.get(card) ?? 0) > SAME_CARD_MS) onCard(card);
      if (card) seen.set(card, at);
      setTimeout(look, LOOK_MS);
    };
    void look();
  } catch (error) {
    end();
    throw error;
  }
  return end;
}

async function chooseReader(): Promise<Reader> {
  if (typeof BarcodeDetector !== "undefined") {
    const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
    if (formats.includes("qr_code")) {
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
  }
  const { default: decode } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    canvas.width = WIDTH;
    canvas.height = Math.round((video.videoHeight / video.videoWidth) * WIDTH);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decode({ data, width, height });
    } catch {
      // No code in this picture.
      return undefined;
    }
  };
}
