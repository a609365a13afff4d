/** `npm run content:check [dir]`: one line a fault, `file:line:column message`; exit 1 on any error. */
import { checkContent } from "~/features/content/check-content.server";
import { vietnamDate } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import { now } from "~/platform/clock.server";
import { commandLocale } from "~/platform/env.server";

const [folder = "content"] = process.argv.slice(2);
const { lines, passed } = await checkContent(folder, vietnamDate(now()), translator(commandLocale()));
for (const line of lines) console.log(line);
if (!passed) process.exitCode = 1;
