/**
 * Draws the next code of the hall before the one shown runs out, and lets the count grow. A screen that has lost the
 * network says so, and shows no code that nobody could use.
 */
import type { HallState } from "./hall-state.server";

/** How often it looks whether somebody has come, at most. */
const LOOK_MS = 4_000;

const screen = document.querySelector<HTMLElement>("[data-hall]");
if (screen) follow(screen);

function follow(screen: HTMLElement): void {
  const part = (name: string) => screen.querySelector<HTMLElement>(`[data-${name}]`);
  const [open, closed, lost] = [part("open"), part("closed"), part("lost")];
  const qr = screen.querySelector<SVGPathElement>("[data-qr]");
  let goodUntil = Date.now() + LOOK_MS;

  const draw = ({ closed: why, qr: shape, digits, present, changesIn }: HallState) => {
    goodUntil = Date.now() + changesIn;
    if (open) open.hidden = why !== null;
    if (closed) closed.hidden = why === null;
    if (lost) lost.hidden = true;
    qr?.setAttribute("d", shape.path);
    qr?.ownerSVGElement?.setAttribute("viewBox", `0 0 ${shape.side} ${shape.side}`);
    for (const [name, text] of Object.entries({ digits, present: String(present) })) {
      const place = part(name);
      if (place && place.textContent !== text) place.textContent = text;
    }
    return Math.max(250, Math.min(LOOK_MS, changesIn));
  };

  async function look(): Promise<number> {
    try {
      const response = await fetch(screen.dataset.hall ?? "", { redirect: "manual" });
      if (!response.ok) throw new Error(String(response.status));
      return draw((await response.json()) as HallState);
    } catch {
      if (Date.now() > goodUntil) {
        qr?.setAttribute("d", "");
        if (lost) lost.hidden = false;
      }
      return LOOK_MS;
    }
  }

  const again = () => look().then((wait) => setTimeout(again, wait));
  again();
}
