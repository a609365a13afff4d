/** What the editor's script needs beside the page: its address, the words it says, the names it can offer. */
import { isNull } from "drizzle-orm";
import { simulations } from "#drizzle/schema/simulations";
import { mediaOfTopic } from "~/features/lessons/save-media.server";
import type { Translate } from "~/i18n/translate";
import type { App } from "~/platform/app-context.server";
import { editorWords } from "./editor-words";

export async function editorScript(
  { db, env, islands }: Pick<App, "db" | "env" | "islands">,
  topicId: string,
  t: Translate,
): Promise<{ src: string; data: string } | null> {
  const src = islands["lesson-editor"];
  if (!src) return null;
  const media = (await mediaOfTopic(db, topicId, env)).map(({ path }) => path);
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
