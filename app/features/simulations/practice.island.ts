/** Brings the player of a practice to life; the list of steps is there without it. */
import { play } from "./practice-script/player";

const practice = document.querySelector<HTMLElement>("[data-practice]");
if (practice) play(practice, document.querySelector<HTMLElement>("[data-practice-steps]"));
