/** The trainers' bank: who may, what tests draw, what files may no longer replace, what an import stores. */
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditEvents } from "#drizzle/schema/audit";
import { questionRevisions, questions } from "#drizzle/schema/quizzes";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeTopic, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import type { Viewer } from "~/features/accounts/viewer";
import { bankFilters } from "~/features/quizzes/bank/bank-filters";
import { changeQuestions } from "~/features/quizzes/bank/change-questions.server";
import { listQuestions } from "~/features/quizzes/bank/list-questions.server";
import { loadBank, loadOwnBank } from "~/features/quizzes/bank/load-bank.server";
import { planImport } from "~/features/quizzes/bank/plan-import.server";
import type { QuestionDraft } from "~/features/quizzes/bank/question-draft";
import { checkDraft } from "~/features/quizzes/bank/read-question";
import { saveDraft } from "~/features/quizzes/bank/save-draft.server";
import { fileMark, settleFile } from "~/features/quizzes/bank/settle-file.server";
import { storeImport } from "~/features/quizzes/bank/store-import.server";
import { gift } from "~/features/quizzes/exchange/gift/gift";
import { readBank } from "~/features/quizzes/question-bank.server";
import { saveQuestions } from "~/features/quizzes/save-questions.server";
import { translator } from "~/i18n/translate";

const DRAFT: QuestionDraft = {
  key: "otp-la-gi",
  type: "single",
  lesson: null,
  difficulty: "easy",
  skill: "An toàn",
  prompt: "Mã **OTP** là gì? Đừng đọc cho ai.",
  options: [
    { text: "Mã dùng một lần", right: true },
    { text: "Mật khẩu", right: false },
  ],
  explanation: "Mã chỉ dùng một lần.",
};

describeWithDatabase("the question bank of trainers", (database) => {
  let topic: Awaited<ReturnType<typeof makeTopic>>;
  let trainer: Viewer;
  let stranger: Viewer;
  let reviewer: Viewer;
  const t = translator("vi");
  const everything = bankFilters.read(new URLSearchParams());

  beforeAll(async () => {
    const db = database();
    await makeProgramme(db);
    topic = await makeTopic(db);
    const other = await makeTopic(db);
    trainer = await makeViewer(db, [{ role: "source-trainer", topicId: topic.id }]);
    stranger = await makeViewer(db, [{ role: "source-trainer", topicId: other.id }]);
    reviewer = await makeViewer(db, [{ role: "reviewer" }]);
    await makeLesson(db, topic.id, { slug: "an-toan" });
  });

  const save = (viewer: Viewer, draft = DRAFT) =>
    saveDraft(database(), viewer, { topicId: topic.id, draft, now: AT });
  const row = async (key = DRAFT.key) => {
    const [found] = await database()
      .select()
      .from(questions)
      .where(and(eq(questions.topicId, topic.id), eq(questions.key, key)));
    if (!found) throw new Error(`no ${key}`);
    return found;
  };
  const change = async (viewer: Viewer, act: Parameters<typeof changeQuestions>[2]["change"]) =>
    changeQuestions(database(), viewer, { topicId: topic.id, ids: [(await row()).id], change: act, now: AT });
  const drawn = async () => (await readBank(database(), topic.id)).map(({ revisionId }) => revisionId);

  it("is not there for a trainer of another topic, and only looked at by a reviewer", async () => {
    await expect(loadBank(database(), stranger, topic.slug)).rejects.toMatchObject({ kind: "not-found" });
    await expect(save(stranger)).rejects.toMatchObject({ kind: "not-found" });
    await expect(loadOwnBank(database(), reviewer, topic.slug)).rejects.toMatchObject({ kind: "not-found" });
    await expect(save(reviewer)).rejects.toMatchObject({ kind: "not-found" });
    expect(await loadBank(database(), reviewer, topic.slug)).toMatchObject({
      mayEdit: false,
      mayReview: true,
    });
  });

  it("draws a question only once a second person approved it", async () => {
    expect(await save(trainer)).toEqual({ ok: true, key: DRAFT.key, outcome: "added" });
    expect(await drawn()).toEqual([]);
    await expect(change(trainer, { act: "approve" })).rejects.toMatchObject({ kind: "not-found" });
    const both: Viewer = { ...trainer, grants: [...trainer.grants, ...reviewer.grants] };
    expect(await change(both, { act: "approve" })).toEqual({ changed: 0, ownText: 1 });
    expect(await change(reviewer, { act: "approve" })).toEqual({ changed: 1, ownText: 0 });
    expect(await drawn()).toEqual([(await row()).currentRevisionId]);
  });

  it("keeps what tests showed when the text changes, and the old text in use until approval", async () => {
    const before = await drawn();
    expect(await save(trainer)).toMatchObject({ outcome: "same" });
    expect(await save(trainer, { ...DRAFT, prompt: "Mã OTP dùng mấy lần?" })).toMatchObject({
      outcome: "changed",
    });
    expect(await drawn()).toEqual(before);
    await change(reviewer, { act: "approve" });
    expect(await drawn()).not.toEqual(before);
    const numbers = await database()
      .select({ number: questionRevisions.number })
      .from(questionRevisions)
      .where(eq(questionRevisions.questionId, (await row()).id));
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  it("finds without diacritics, by tag and by state", async () => {
    const found = async (changes: Partial<typeof everything>) =>
      (await listQuestions(database(), topic.id, { ...everything, ...changes })).questions.map(
        ({ key }) => key,
      );
    expect(await found({ text: "dung MAY lan" })).toEqual([DRAFT.key]);
    expect(await found({ text: "không có" })).toEqual([]);
    expect(await found({ skill: "An toàn", state: "in-use" })).toEqual([DRAFT.key]);
    expect(await found({ state: "waiting" })).toEqual([]);
  });

  it("moves to a lesson and tags without asking for approval, word for word the same", async () => {
    const [{ body } = { body: null }] = await database()
      .select()
      .from(questionRevisions)
      .where(eq(questionRevisions.id, (await row()).currentRevisionId ?? ""));
    const tagged = await change(trainer, { act: "tag", fields: { lesson: "an-toan", difficulty: "hard" } });
    expect(tagged.changed).toBe(1);
    const after = await row();
    expect(after).toMatchObject({ waitingRevisionId: null, lessonId: expect.any(String) });
    const [now] = await database()
      .select()
      .from(questionRevisions)
      .where(eq(questionRevisions.id, after.currentRevisionId ?? ""));
    expect(now).toMatchObject({ difficulty: "hard", body });
  });

  it("is not replaced by a file, which is kept beside it, until both say the same", async () => {
    const authored = (draft: QuestionDraft) => {
      const checked = checkDraft(draft);
      if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
      return checked.question;
    };
    const load = (draft: QuestionDraft[]) =>
      database().transaction((tx) => saveQuestions(tx, topic.id, draft.map(authored), AT));
    const agreed = {
      ...DRAFT,
      prompt: "Mã OTP dùng mấy lần?",
      lesson: "an-toan",
      difficulty: "hard" as const,
    };
    const before = await row();
    expect((await load([{ ...DRAFT, prompt: "Từ tệp?" }])).kept.map(({ key }) => key)).toEqual([DRAFT.key]);
    expect(await row()).toMatchObject({
      currentRevisionId: before.currentRevisionId,
      fileSource: expect.stringContaining("Từ tệp?"),
    });
    expect(await load([])).toEqual({ written: 0, kept: [] });
    expect((await row()).retiredAt).toBeNull();

    // Kept as the studio has it: the same text of the file is not asked about again, another is.
    const settle = async (choice: "studio" | "file") =>
      settleFile(database(), trainer, {
        topicId: topic.id,
        key: DRAFT.key,
        choice,
        seen: fileMark((await row()).fileSource ?? ""),
        now: AT,
      });
    expect(await settle("studio")).toBe("settled");
    expect(await settle("studio")).toBe("changed");
    expect(await load([{ ...DRAFT, prompt: "Từ tệp?" }])).toEqual({ written: 0, kept: [] });
    expect(await row()).toMatchObject({ currentRevisionId: before.currentRevisionId, fileSource: null });
    const other = { ...DRAFT, prompt: "Tệp đã đổi?" };
    expect((await load([other])).kept).toHaveLength(1);

    // Taken from the file: somebody else approves it, and then both say the same.
    expect(await settle("file")).toBe("settled");
    expect(await row()).toMatchObject({
      currentRevisionId: before.currentRevisionId,
      waitingRevisionId: expect.any(String),
      fileSource: null,
    });
    expect(await load([other])).toEqual({ written: 0, kept: [] });
    await change(reviewer, { act: "approve" });
    expect((await load([other])).kept).toEqual([]);
    expect(await row()).toMatchObject({ studioAt: null, fileSettledHash: null });
    await saveDraft(database(), trainer, { topicId: topic.id, draft: agreed, now: AT });
    await change(reviewer, { act: "approve" });

    expect((await load([agreed])).kept).toEqual([]);
    expect(await row()).toMatchObject({ studioAt: null, fileSource: null });
    expect((await load([{ ...agreed, prompt: "Tệp lại quyết định?" }])).written).toBe(1);
  });

  it("shows what an import would do, and stores it only when asked, all or nothing", async () => {
    const bank = await loadOwnBank(database(), trainer, topic.slug);
    const text = `// [id:moi] [tag:bai:khong-co]\n::moi::Một cộng một?{=Hai ~Ba}\n\n::hong::Lặp{=x ~x}`;
    const read = await gift.read?.(new TextEncoder().encode(text));
    const plan = await planImport(database(), bank, read ?? { questions: [], problems: [] }, t);
    expect(plan.questions.map(({ state }) => state)).toEqual(["new", "faulty"]);
    expect(plan.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "2 lessonUnknown",
      "2 explanationMade",
      "4 explanationMade",
      "4 textFault",
    ]);
    await expect(row("moi")).rejects.toThrow();
    const store = (sent: unknown) =>
      storeImport(database(), trainer, { topic: bank, sent, format: "gift", now: AT });
    const drafts = plan.questions.map(({ draft }) => draft);
    expect(await store(drafts)).toEqual({ ok: false });
    expect(await store([{ nonsense: true }])).toEqual({ ok: false });
    await expect(row("moi")).rejects.toThrow();
    expect(await store(drafts.slice(0, 1))).toEqual({ ok: true, added: 1, changed: 0, same: 0 });
    expect(await row("moi")).toMatchObject({
      currentRevisionId: null,
      waitingRevisionId: expect.any(String),
    });
    const told = await database()
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, "question.imported"));
    expect(told).toMatchObject([{ actorId: trainer.personId, detail: { format: "gift", rows: 1 } }]);
  });

  it("takes a question out of tests, and back", async () => {
    await change(trainer, { act: "retire" });
    expect(await drawn()).toEqual([]);
    await change(trainer, { act: "revive" });
    expect(await drawn()).toHaveLength(1);
  });
});
