/** Lessons are written in Vietnamese: the labels inside them are too, whatever language the page is shown in. */
import { translator } from "~/i18n/translate";

export const word = translator("vi");
