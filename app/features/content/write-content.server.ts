/** Writes checked content in the caller's transaction, and only what differs from what is stored. */
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { lessons } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { communes } from "#drizzle/schema/places";
import { simulations } from "#drizzle/schema/simulations";
import { recordEvent } from "~/features/audit/record-event.server";
import { saveProgramme } from "~/features/catalog/save-programme.server";
import { saveTopics } from "~/features/catalog/save-topics.server";
import { issueAfterRetirement } from "~/features/certificates/issue-after-retirement.server";
import { type RevisionText, saveLessons } from "~/features/lessons/save-lessons.server";
import { saveMedia } from "~/features/lessons/save-media.server";
import { saveCommuneMap } from "~/features/places/save-commune-map.server";
import { type CommuneRow, saveCommunes } from "~/features/places/save-communes.server";
import { saveQuestions } from "~/features/quizzes/save-questions.server";
import { saveSimulations, saveTopicSimulations } from "~/features/simulations/save-simulations.server";
import type { Database } from "~/platform/database/client.server";
import type { LessonCompiler } from "./compile-changed.server";
import type { ContentFault } from "./content-fault";
import type { AuthoredContent } from "./read-content.server";
import type { AuthoredLesson } from "./read-lesson.server";
import { simulationsIn, simulationsOfTopic } from "./simulation-uses";
import { topicValues } from "./topic-values";

/** Rows written, by what they are about. All zero: the files say what the database had already. */
export interface ContentChanges {
  programme: number;
  communes: number;
  topics: number;
  lessons: number;
  revisions: number;
  media: number;
  questions: number;
  simulations: number;
}

export const NO_CHANGES: ContentChanges = {
  programme: 0,
  communes: 0,
  topics: 0,
  lessons: 0,
  revisions: 0,
  media: 0,
  questions: 0,
  simulations: 0,
};

/** Any number that nothing else in this database locks. */
const LOAD_LOCK = 20_261_122;

export async function writeContent(
  tx: Database,
  content: AuthoredContent,
  compiler: LessonCompiler,
  now: Date,
): Promise<{ changed: ContentChanges; warnings: ContentFault[] }> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
  const { programme, communes: rows, map } = content;
  const changed = { ...NO_CHANGES };
  changed.programme = await saveProgramme(tx, programme, now);
  if (rows) changed.communes = await saveCommunes(tx, rows, programme.adultShare);
  if (map) changed.communes += await saveCommuneMap(tx, map);
  const aside = await writeTopics(tx, content, compiler, now, changed);
  if (changed.lessons > 0) await issueAfterRetirement(tx, now);
  if (Object.values(changed).some((count) => count > 0))
    await recordEvent(tx, {
      actorId: null,
      action: "content.loaded",
      subject: { type: "content", id: "programme" },
      detail: { ...changed },
    });
  return { changed, warnings: [...aside, ...(rows ? await keptCommunes(tx, rows) : [])] };
}

async function writeTopics(
  tx: Database,
  { topics, programme, simulations: practicesRead }: AuthoredContent,
  compiler: LessonCompiler,
  now: Date,
  changed: ContentChanges,
): Promise<ContentFault[]> {
  const aside: ContentFault[] = [];
  const render = (lesson: AuthoredLesson) => rendered(lesson, compiler);
  const saved = await saveTopics(
    tx,
    topics.map((topic) => topicValues(topic, programme)),
    now,
  );
  changed.topics = saved.written;
  const practices = await saveSimulations(tx, practicesRead, now);
  changed.simulations = practices.written;
  const parts = [
    ...topics.map((topic) => ({
      id: saved.ids.get(topic.slug) ?? "",
      folder: `topics/${topic.position}-${topic.slug}`,
      lessons: topic.lessons,
      questions: topic.bank.questions,
      media: topic.media,
      uses: simulationsOfTopic(topic).map(({ slug, required }) => ({
        simulationId: practices.ids.get(slug) ?? "",
        required,
      })),
    })),
    ...saved.gone.map((id) => ({ id, folder: "", lessons: [], questions: [], media: [], uses: [] })),
  ];
  for (const { id, folder, lessons, questions, media, uses } of parts) {
    changed.media += await saveMedia(tx, id, media, now);
    const written = await saveLessons(tx, id, lessons, render, now);
    changed.lessons += written.lessons;
    changed.revisions += written.revisions;
    const bank = await saveQuestions(tx, id, questions, now);
    changed.questions += bank.written;
    aside.push(
      ...bank.kept.map(
        ({ key, line, column }): ContentFault => ({
          file: `${folder}/questions.mdx`,
          line,
          column,
          code: "questionKept",
          parameters: { key },
        }),
      ),
    );
    const inStudio = await practicesOfStudio(tx, id);
    const added = inStudio
      .filter((simulationId) => !uses.some((use) => use.simulationId === simulationId))
      .map((simulationId) => ({ simulationId, required: false }));
    changed.simulations += await saveTopicSimulations(tx, id, [...uses, ...added]);
    aside.push(
      ...written.aside.map(({ file }): ContentFault => ({ file, line: 1, column: 1, code: "studioKept" })),
    );
  }
  return aside;
}

/** Ids of the practices that the topic's lessons of the studio show. */
async function practicesOfStudio(tx: Database, topicId: string): Promise<string[]> {
  const texts = await tx
    .select({ source: lessonRevisions.source })
    .from(lessons)
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(eq(lessons.topicId, topicId), isNotNull(lessons.studioAt), isNull(lessons.retiredAt)));
  const slugs = [...new Set(texts.flatMap(({ source }) => simulationsIn(source)))];
  if (slugs.length === 0) return [];
  const rows = await tx
    .select({ id: simulations.id, slug: simulations.slug })
    .from(simulations)
    .where(and(inArray(simulations.slug, slugs), isNull(simulations.retiredAt)));
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? []);
}

/** Compiled before; or now, when another process replaced the text in between. */
async function rendered(lesson: AuthoredLesson, compiler: LessonCompiler): Promise<RevisionText> {
  const compiled = await compiler(lesson);
  if ("faults" in compiled) throw new Error(`${lesson.file} passed the check and cannot be compiled.`);
  return compiled.text;
}

/** Communes that are stored and that the list does not name. */
async function keptCommunes(tx: Database, rows: readonly CommuneRow[]): Promise<ContentFault[]> {
  const named = new Set(rows.map(({ code }) => code));
  const stored = await tx.select({ code: communes.code }).from(communes);
  return stored
    .filter(({ code }) => !named.has(code))
    .map(({ code }) => ({
      file: "places/communes.csv",
      line: 1,
      column: 1,
      code: "communeKept",
      parameters: { code },
    }));
}
