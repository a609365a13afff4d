import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeTopic } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { choiceBody } from "#tests/support/quizzes-factories";
import type { ParsedQuestion } from "~/features/quizzes/parse-questions";
import { saveQuestions } from "~/features/quizzes/save-questions.server";

const parsed = (key: string, fields: Partial<ParsedQuestion> = {}): ParsedQuestion => ({
  key,
  type: "single",
  lessonSlug: null,
  difficulty: "easy",
  skill: null,
  source: `câu ${key}`,
  body: choiceBody(),
  line: 1,
  column: 1,
  ...fields,
});

describeWithDatabase("a topic's question bank", (database) => {
  const save = (topicId: string, bank: ParsedQuestion[], at = AT) =>
    database().transaction((tx) => saveQuestions(tx, topicId, bank, at));
  const stored = (topicId: string) =>
    database()
      .select({
        id: questions.id,
        key: questions.key,
        lessonId: questions.lessonId,
        position: questions.position,
        retired: questions.retiredAt,
        revision: questionRevisions.number,
        revisionId: questionRevisions.id,
        source: questionRevisions.source,
      })
      .from(questions)
      .innerJoin(questionRevisions, eq(questionRevisions.id, questions.currentRevisionId))
      .where(eq(questions.topicId, topicId))
      .orderBy(asc(questions.key));

  it("is stored in the file's order, with its lessons", async () => {
    const topic = await makeTopic(database());
    const lesson = await makeLesson(database(), topic.id, { slug: "bai-mot" });
    await save(topic.id, [parsed("b", { lessonSlug: "bai-mot" }), parsed("a")]);
    expect(await stored(topic.id)).toMatchObject([
      { key: "a", position: 2, lessonId: null, revision: 1, retired: null },
      { key: "b", position: 1, lessonId: lesson.id, revision: 1, retired: null },
    ]);
  });

  it("changes nothing when nothing changed", async () => {
    const topic = await makeTopic(database());
    const bank = [parsed("a"), parsed("b")];
    await save(topic.id, bank);
    const before = await stored(topic.id);
    await save(topic.id, bank, new Date(AT.getTime() + 1000));
    expect(await stored(topic.id)).toEqual(before);
  });

  it.each([
    ["the text", { source: "câu a, viết lại" }],
    ["the type", { type: "multiple" }],
    ["the difficulty", { difficulty: "hard" as const }],
    ["how the text is rendered", { body: choiceBody(1, 2) }],
  ])("gets one new revision where %s changed", async (_what, change) => {
    const topic = await makeTopic(database());
    await save(topic.id, [parsed("a"), parsed("b")]);
    const [before] = await stored(topic.id);
    await save(topic.id, [parsed("a", change), parsed("b")]);
    const [after, other] = await stored(topic.id);
    expect(after).toMatchObject({ id: before?.id, revision: 2 });
    expect(after?.revisionId).not.toBe(before?.revisionId);
    expect(other).toMatchObject({ revision: 1 });
    const old = await database().query.questionRevisions.findFirst({
      where: eq(questionRevisions.id, before?.revisionId ?? ""),
    });
    expect(old?.source).toBe("câu a");
  });

  it("moves a question to another place or lesson without a new revision", async () => {
    const topic = await makeTopic(database());
    const lesson = await makeLesson(database(), topic.id, { slug: "bai-mot" });
    await save(topic.id, [parsed("a"), parsed("b")]);
    await save(topic.id, [parsed("b"), parsed("a", { lessonSlug: "bai-mot" })]);
    expect(await stored(topic.id)).toMatchObject([
      { key: "a", position: 2, lessonId: lesson.id, revision: 1 },
      { key: "b", position: 1, revision: 1 },
    ]);
  });

  it("retires what left the file, and takes it back under its old id", async () => {
    const topic = await makeTopic(database());
    await save(topic.id, [parsed("a"), parsed("b")]);
    const [before] = await stored(topic.id);
    await save(topic.id, [parsed("b")]);
    expect(await stored(topic.id)).toMatchObject([
      { key: "a", retired: AT },
      { key: "b", retired: null },
    ]);
    await save(topic.id, [parsed("a"), parsed("b")]);
    expect(await stored(topic.id)).toMatchObject([
      { id: before?.id, retired: null, revision: 1 },
      { retired: null },
    ]);
  });

  it("of one topic leaves another's questions of the same id alone", async () => {
    const [one, other] = [await makeTopic(database()), await makeTopic(database())];
    await save(one.id, [parsed("a")]);
    await save(other.id, [parsed("a")]);
    await save(one.id, []);
    expect(await stored(other.id)).toMatchObject([{ key: "a", retired: null }]);
  });
});
