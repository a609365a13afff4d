/** Everything worth telling the authors of content that is already right: what makes lessons and tests better. */
import { adviseBank } from "./advise-bank";
import { adviseLesson } from "./advise-lesson";
import { type ContentFault, inFile } from "./content-fault";
import type { AuthoredContent } from "./read-content.server";
import type { AuthoredTopic } from "./read-topic.server";
import { similarQuestions } from "./similar-questions";
import { pagesOfTopics, readDrawings } from "./surroundings.server";

export async function adviseContent({ topics }: Pick<AuthoredContent, "topics">): Promise<ContentFault[]> {
  const pages = pagesOfTopics(topics);
  const aboutLessons: ContentFault[] = [];
  for (const { file, source, media } of topics.flatMap(({ lessons }) => lessons)) {
    const drawings = await readDrawings(media);
    aboutLessons.push(...inFile(file, adviseLesson(source, { pages, drawings })));
  }
  return [
    ...topics.flatMap(({ folder, bank }) => inFile(`${folder}/questions.mdx`, adviseBank(bank))),
    ...aboutLessons,
    ...topics.flatMap(unaskedLessons),
    ...similarQuestions(topics),
  ];
}

/** A draw asks about every lesson that has questions: about these nobody is ever asked. */
function unaskedLessons({ lessons, bank }: AuthoredTopic): ContentFault[] {
  if (bank.questions.length === 0) return [];
  const asked = new Set(bank.questions.map(({ lessonSlug }) => lessonSlug));
  return lessons
    .filter(({ slug }) => !asked.has(slug))
    .map(({ file }) => ({ file, line: 1, column: 1, code: "lessonUnasked" }));
}
