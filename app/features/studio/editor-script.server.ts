/** What the editor's script needs beside the page: its address, the words it says, the names it can offer. */
import { isNull } from "drizzle-orm";
import { simulations } from "#drizzle/schema/simulations";
import type { Translate } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { editorWords } from "./editor-words";
import { libraryChoices } from "./media/library-choices.server";

export async function editorScript(
  { db, islands }: Pick<App, "db" | "islands">,
  topicId: string,
  t: Translate,
): Promise<{ src: string; data: string } | null> {
  const src = islands["lesson-editor"];
  if (!src) return null;
  const media = await libraryChoices(db, topicId);
  const practices = await db
    .select({ name: simulations.slug })
    .from(simulations)
    .where(isNull(simulations.retiredAt))
    .orderBy(simulations.slug);
  const data = JSON.stringify({
    words: editorWords(t),
    media,
    practices: practices.map(({ name }) => name),
  });
  return { src, data };
}
