/**
 * Notes which stretches of a clip were played. A stretch begins when play begins or jumps, and grows while play
 * goes on; its number never changes, so that sending it again, longer or not, is never a second stretch.
 */
import type { Stretch } from "./watched-share";

export interface NumberedStretch extends Stretch {
  sequence: number;
}

/** Between two looks at a running clip more than this is a jump. Browsers look at least four times a second. */
const JUMP_SECONDS = 3;

export class WatchLog {
  private stretches: NumberedStretch[] = [];
  private open = false;
  private unsent = new Set<number>();

  /** Play is at this second now. */
  at(second: number): void {
    const last = this.stretches.at(-1);
    if (this.open && last && second >= last.to && second - last.to <= JUMP_SECONDS) {
      if (second === last.to) return;
      last.to = second;
      this.unsent.add(last.sequence);
      return;
    }
    this.stretches.push({ sequence: this.stretches.length, from: second, to: second });
    this.open = true;
  }

  /** Play stopped or jumps: what follows is another stretch. */
  stop(): void {
    this.open = false;
  }

  /** Stretches to send: new ones, and those that grew since they were taken. */
  take(): NumberedStretch[] {
    const taken = [...this.unsent].flatMap((sequence) => this.stretches[sequence] ?? []);
    this.unsent.clear();
    return taken.map((stretch) => ({ ...stretch }));
  }

  /** They did not arrive: take() gives them again. */
  putBack(stretches: NumberedStretch[]): void {
    for (const { sequence } of stretches) this.unsent.add(sequence);
  }
}
