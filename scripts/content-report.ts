/** `npm run content:report [dir]`: what the content holds and weighs, lesson by lesson; exit 1 on any error in it. */
import { reportContent } from "~/features/content/report-content.server";
import { vietnamDate } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import { commandLocale } from "~/platform/env.server";

const [folder = "content"] = process.argv.slice(2);
const { lines, passed } = await reportContent(folder, vietnamDate(now()), commandLocale());
for (const line of lines) console.log(line);
if (!passed) process.exitCode = 1;
