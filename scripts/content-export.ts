/** `npm run content:export -- --out DIR`: writes what is published back as content/ files. */
import { parseArgs } from "node:util";
import { exportContent } from "~/features/content/export-content.server";
import { translator } from "~/i18n/translate";
import { runOnDatabase } from "~/platform/command.server";
import { commandLocale, StartError } from "~/platform/env.server";

const { values } = parseArgs({ options: { out: { type: "string" } }, strict: true });

await runOnDatabase(async ({ db }, env) => {
  if (!values.out) throw new StartError("Name the folder to write: npm run content:export -- --out DIR");
  const counts = await exportContent(db, { ...env, outDir: values.out });
  console.log(translator(commandLocale())("content.export.exported", { folder: values.out, ...counts }));
});
