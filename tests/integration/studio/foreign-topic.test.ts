/**
 * Every address of the studio, from the site map itself, asked by a trainer of one topic with what belongs to
 * another: its drafts, lessons, questions, files and slugs, in the path, in the query and in forms. Nothing that is
 * being written there may be in an answer, and nothing at all may change. A parameter nobody gave a foreign value
 * fails.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { draftComments, keptFiles } from "#drizzle/schema/authoring";
import { mediaFiles, topicMedia } from "#drizzle/schema/lessons";
import { questions } from "#drizzle/schema/quizzes";
import { ask } from "#tests/support/admin-factories";
import { lessonText } from "#tests/support/content-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT } from "#tests/support/factories";
import { draftOf, makeStudio, type Studio } from "#tests/support/studio-factories";
import type { Guarded } from "~/features/accounts/guard.server";
import { saveDraft as saveQuestion } from "~/features/quizzes/bank/save-draft.server";
import { fileMark } from "~/features/quizzes/bank/settle-file.server";
import { EMPTY_DRAFT } from "~/features/quizzes/exchange/contract";
import { openDraft } from "~/features/studio/open-draft.server";
import { saveDraft } from "~/features/studio/save-draft.server";
import { fixClock } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import routes from "~/routes";

interface RouteModule {
  loader?: Guarded<unknown>;
  action?: Guarded<unknown>;
}
const modules = import.meta.glob<RouteModule>("/app/routes/teach/**/*.{ts,tsx}");

function addresses(entries: readonly RouteConfigEntry[], base = ""): { path: string; file: string }[] {
  return entries.flatMap(({ path, file, children }) => {
    const full = path ? `${base}/${path}` : base;
    return [...(path ? [{ path: full, file }] : []), ...addresses(children ?? [], full)];
  });
}

const TEACH = addresses(routes).filter(({ path }) => path.startsWith("/giang-vien"));

/** What belongs to the other topic. */
interface Foreign {
  topic: { id: string; slug: string };
  draft: string;
  lesson: string;
  comment: string;
  question: { id: string; key: string };
}

const PARAMETERS: Record<string, (foreign: Foreign) => string[]> = {
  id: ({ draft, lesson }) => [draft, lesson],
  topic: ({ topic }) => [topic.slug, topic.id],
  question: ({ question }) => [question.key, question.id, "cau-moi"],
  clip: () => ["bi-mat.mp4", "bi-mat.png"],
  format: () => ["gift", "moodle-xml", "xlsx"],
};

/** Written so that it can be in no answer by chance. */
const SECRET = "Zzbimat";

const FILE_TEXT = `<Question id="bi-mat" type="single">\n${SECRET} trong tệp?\n\n- [x] Có\n- [ ] Không\n\n> ${SECRET}.\n</Question>`;

const query = ({ topic, draft, lesson, question }: Foreign) =>
  `?${new URLSearchParams({ "chuyen-de": topic.slug, so: "1", tim: SECRET, bai: lesson, nhap: draft, cau: question.id })}`;

/** Everything a form of these pages can send, about the other topic. */
const form = ({ topic, draft, lesson, comment, question }: Foreign, intent: string) => ({
  ...{ intent, topic: topic.id, lesson, draft, comment, at: topic.slug, order: lesson, seen: lesson },
  ...{
    [`title-${topic.id}`]: "Bài lạ",
    title: "Bài lạ",
    version: "2",
    source: "Chữ lạ",
    html: "<p>Chữ lạ</p>",
  },
  ...{ note: "một lý do đủ dài", line: "1", words: "Góp ý lạ", change: "minor", when: "now", restore: "1" },
  ...{ minutes: "5", outcomes: "Ý", sources: "Nguồn", path: "media/bi-mat.png", alt: "Hình lạ" },
  ...{
    cau: question.id,
    bai: "bai-lan",
    muc: "hard",
    "ky-nang": "Lạ",
    cach: "key",
    "ly-do": "một lý do đủ dài",
  },
  ...{ choice: intent === "file" ? "file" : "studio", seen: fileMark(FILE_TEXT), "dinh-dang": "pasted" },
  ...{ "van-ban": "Câu 1. Một?\n*A. 1\nB. 2\n", "cac-cau": "[]" },
  ...{ prompt: "Câu lạ?", type: "single", explanation: "Vì thế." },
});

const INTENTS = [
  ...["", "create", "edit", "up", "down", "order", "revive", "retire"],
  ...["save", "head", "submit", "withdraw", "return", "approve", "unschedule", "discard", "publish"],
  ...["comment", "comment-done", "comment-undone"],
  ...["upload", "remove", "file", "studio", "tag", "more", "try", "confirm", "look", "apply"],
];

describeWithDatabase("a trainer asks for another topic", (database) => {
  let studio: Studio;
  let foreign: Foreign;
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-foreign-topic-"));

  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    const db = database();
    studio = await makeStudio(db, dataDir);
    const { trainer, reviewer, lessonId, topicId } = studio;
    const { draftId } = await openDraft(db, trainer, lessonId);
    const source = lessonText("Bài đầu", `## Mở đầu\n\n${SECRET} bản nháp.`);
    await saveDraft(db, trainer, { draftId, version: 1, source });
    const comment = newId();
    await db.insert(draftComments).values({
      ...{ id: comment, draftId, version: 2, line: 1, quote: "---", words: `${SECRET} góp ý` },
      ...{ byId: reviewer.personId, at: AT },
    });
    await db
      .insert(keptFiles)
      .values({ lessonId, file: `${SECRET}.mdx`, source: `${SECRET} tệp`, seenAt: AT });
    const hash = "0".repeat(64);
    await db.insert(mediaFiles).values({ hash, bytes: 10, mime: "image/png", createdAt: AT });
    await db.insert(topicMedia).values(
      ["media/bi-mat.png", "media/bi-mat.mp4"].map((path) => ({
        ...{ topicId, path, hash, fromStudio: true, alt: `${SECRET} hình` },
      })),
    );
    const saved = await saveQuestion(db, trainer, {
      topicId,
      now: AT,
      draft: {
        ...EMPTY_DRAFT,
        key: "bi-mat",
        type: "single",
        prompt: `${SECRET} câu hỏi?`,
        options: [
          { text: "Có", right: true },
          { text: "Không", right: false },
        ],
        explanation: "Vì thế.",
      },
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
    await db.update(questions).set({ fileSource: FILE_TEXT }).where(eq(questions.key, "bi-mat"));
    const [question] = await db.select().from(questions).where(eq(questions.key, "bi-mat"));
    foreign = {
      topic: { id: topicId, slug: "mot" },
      draft: draftId,
      lesson: lessonId,
      comment,
      question: { id: question?.id ?? "", key: "bi-mat" },
    };
    return () => {
      fixClock(null);
      rmSync(dataDir, { recursive: true, force: true });
    };
  });

  /** Each way to fill the parameters of a path; one set without any where it has none. */
  function filled(path: string): Record<string, string>[] {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    return names.reduce<Record<string, string>[]>(
      (sets, name) => {
        const values = PARAMETERS[name];
        if (!values) throw new Error(`${path}: say in PARAMETERS what :${name} of another topic is`);
        return sets.flatMap((set) => values(foreign).map((value) => ({ ...set, [name]: value })));
      },
      [{}],
    );
  }

  const addressOf = (path: string, params: Record<string, string>) =>
    path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");

  async function handlers(file: string): Promise<RouteModule> {
    const load = modules[`/app/${file}`];
    if (!load) throw new Error(`no module ${file}`);
    return load();
  }

  it("is one who sees all of it when it is their own", async () => {
    const { loader } = await handlers("routes/teach/question.tsx");
    if (!loader) throw new Error("no loader");
    const params = { topic: foreign.topic.slug, question: foreign.question.key };
    const own = await ask(database(), loader, studio.trainer, { address: "/giang-vien", params });
    expect(JSON.stringify(own)).toContain(`${SECRET} câu hỏi`);
    expect((await draftOf(database(), foreign.draft)).source).toContain(SECRET);
  });

  describe.each(TEACH)("$path", ({ path, file }) => {
    it("shows nothing that is written there, and changes nothing of it", async () => {
      const { loader, action } = await handlers(file);
      const before = await everyRow(database());
      for (const params of filled(path)) {
        const address = addressOf(path, params);
        for (const asked of [address, address + query(foreign)])
          if (loader)
            await showsNothing(await ask(database(), loader, studio.stranger, { address: asked, params }));
        for (const intent of action ? INTENTS : []) {
          const sent = { address, params, form: form(foreign, intent) };
          if (action) await showsNothing(await ask(database(), action, studio.stranger, sent));
        }
      }
      expect(await everyRow(database())).toEqual(before);
    });
  });

  /** Words that the asker did not send: they are in no form and in no query but as what was searched for. */
  async function showsNothing(answer: unknown): Promise<void> {
    const text =
      answer instanceof Response
        ? `${await answer.text()} ${answer.headers.get("Location") ?? ""}`
        : JSON.stringify(answer);
    expect(text.replaceAll(`"${SECRET}"`, ""), text.slice(0, 500)).not.toContain(SECRET);
  }
});

/** Sessions are the asker's own; the rules of sums are written by whoever looks first. */
const LEFT_OUT = ["sessions", "tally_rules"];

/** Every table's rows, as one mark a table. */
async function everyRow(db: Database): Promise<Record<string, unknown>> {
  const tables = await selectRows<{ table: string }>(
    db,
    sql`select table_name as "table" from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const marks: Record<string, unknown> = {};
  for (const { table } of tables.filter((one) => !LEFT_OUT.includes(one.table))) {
    const [row] = await selectRows<{ rows: number; mark: string | null }>(
      db,
      sql`select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as mark
        from ${sql.identifier(table)} t`,
    );
    marks[table] = row;
  }
  return marks;
}
