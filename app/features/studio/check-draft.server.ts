/**
 * Everything that can be said about a draft before learners get it: the judgement of publishing itself (guard, head,
 * media, compile), what it weighs, and advice. The one door for editor, submitting and publishing.
 */
import { and, eq, isNull } from "drizzle-orm";
import { lessons, programmes, topics } from "#drizzle/schema/catalog";
import { lessonRevisions } from "#drizzle/schema/lessons";
import { simulations } from "#drizzle/schema/simulations";
import { adviseLesson } from "~/features/content/advise-lesson";
import { lessonCompiler } from "~/features/content/compile-changed.server";
import {
  type ContentFault,
  inFile,
  inFileOrder,
  isWarning,
  textFaultsIn,
} from "~/features/content/content-fault";
import { weighLesson } from "~/features/content/lesson-weight.server";
import { type AuthoredLesson, judgeLesson } from "~/features/content/read-lesson.server";
import { unknownSimulations } from "~/features/content/simulation-uses";
import { pagesOf, readDrawings } from "~/features/content/surroundings.server";
import { LIMITS } from "~/features/lessons/mdx/compile-thread.server";
import type { RevisionText } from "~/features/lessons/save-lessons.server";
import { mediaOfTopic } from "~/features/lessons/save-media.server";
import type { Database } from "~/platform/database/client.server";
import type { MediaPlace } from "~/platform/storage/media-store.server";

export interface CheckedDraft {
  /** What stops publishing. */
  faults: ContentFault[];
  /** What would make it better. */
  advice: ContentFault[];
  /** There when it can be shown. */
  shown?: { lesson: AuthoredLesson; text: RevisionText };
  /** Kilobytes for a learner; null while it cannot be shown. */
  kilobytes: number | null;
  /** What the programme allows. */
  mostKilobytes: number;
}

export interface DraftText {
  topicId: string;
  slug: string;
  source: string;
}

/** Never throws for what an author can write. */
export async function checkDraft(
  db: Database,
  { topicId, slug, source }: DraftText,
  place: MediaPlace,
): Promise<CheckedDraft> {
  const file = `${slug}.mdx`;
  const media = await mediaOfTopic(db, topicId, place);
  const practices = await db
    .select({ slug: simulations.slug })
    .from(simulations)
    .where(isNull(simulations.retiredAt));
  const [programme] = await db.select({ most: programmes.lessonKilobytes }).from(programmes);
  const mostKilobytes = programme?.most ?? Number.POSITIVE_INFINITY;
  const judged = judgeLesson({ file, slug, position: 1, source }, media);
  const found = [
    ...judged.faults,
    ...unknownSimulations(
      file,
      source,
      practices.map((one) => one.slug),
    ),
  ];
  const advice = found.filter(isWarning);
  const faults = found.filter((fault) => !isWarning(fault));
  const none = { faults: inFileOrder(faults), advice, kilobytes: null, mostKilobytes };
  if (faults.length > 0 || !judged.lesson) return none;
  const around = { pages: await pagesInUse(db), drawings: await readDrawings(judged.lesson.media) };
  const compiler = lessonCompiler(LIMITS);
  const compiled = await compiler(judged.lesson);
  if ("faults" in compiled) return { ...none, faults: textFaultsIn(file, compiled.faults) };
  const { text, pictures } = await weighLesson(judged.lesson, compiler);
  const kilobytes = Math.ceil((text + pictures) / 1024);
  if (kilobytes > mostKilobytes)
    faults.push({
      file,
      line: 1,
      column: 1,
      code: "lessonHeavy",
      parameters: { kilobytes, most: mostKilobytes },
    });
  return {
    faults,
    advice: inFileOrder([...advice, ...inFile(file, adviseLesson(source, around))]),
    shown: { lesson: judged.lesson, text: compiled.text },
    kilobytes,
    mostKilobytes,
  };
}

/** Topics and lessons that learners can open. */
async function pagesInUse(db: Database) {
  const inUse = await db
    .select({ topic: topics.slug, lesson: lessons.slug, headings: lessonRevisions.headings })
    .from(lessons)
    .innerJoin(topics, eq(topics.id, lessons.topicId))
    .innerJoin(lessonRevisions, eq(lessonRevisions.id, lessons.currentRevisionId))
    .where(and(isNull(topics.retiredAt), isNull(lessons.retiredAt)));
  const shown = await db.select({ topic: topics.slug }).from(topics).where(isNull(topics.retiredAt));
  return pagesOf([...shown, ...inUse]);
}
