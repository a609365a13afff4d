/** Authors hear by mail what others did with their text, as a real SMTP server receives it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { KEYS } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { bodyOf, startMailServer } from "#tests/support/mail-server";
import { makeStudio, type Studio } from "#tests/support/studio-factories";
import { closeCompiler } from "~/features/lessons/mdx/compile-lesson.server";
import { createLesson } from "~/features/studio/open-draft.server";
import { publishDraft } from "~/features/studio/publish-draft.server";
import { type StepAct, stepDraft } from "~/features/studio/step-draft.server";
import { tellAuthors } from "~/features/studio/tell-authors.server";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";

const mail = startMailServer();

describeWithDatabase("mail about a draft", (database) => {
  let studio: Studio;
  let draftId = "";
  const dataDir = mkdtempSync(join(tmpdir(), "bdhvs-mail-"));
  const sent = async (url: string | undefined = mail.url) => {
    const given = { ...(url ? { SMTP_URL: url } : {}), PUBLIC_URL: "https://hoc.example.vn" };
    await runDueJobs({ db: database(), env: readEnv(given), keys: KEYS }, [tellAuthors]);
    return mail.take().map(({ to, text }) => ({ to, body: bodyOf(text) }));
  };
  const step = async (who: "trainer" | "reviewer", act: StepAct, note = "") => {
    const wish = { draftId, version: 1, act, note };
    expect(await stepDraft(studio.db, studio[who], wish, studio.site)).toBeUndefined();
  };

  beforeAll(async () => {
    fixClock("2026-11-22T01:00:00Z");
    studio = await makeStudio(database(), dataDir);
    const { db, trainer, reviewer, topicId } = studio;
    const address = (id: string, email: string) => db.update(people).set({ email }).where(eq(people.id, id));
    await address(trainer.personId, "tacgia@example.vn");
    await address(reviewer.personId, "duyet@example.vn");
    const made = await createLesson(db, trainer, { topicId, title: "Giữ mật khẩu", body: "Một câu.\n" });
    draftId = "draftId" in made ? made.draftId : "";
  });
  afterAll(async () => {
    await closeCompiler();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("comes when it is returned, with the reviewer's words and the way there; not for one's own steps", async () => {
    await step("trainer", "submit");
    expect(await sent()).toEqual([]);
    await step("reviewer", "return", "Nói rõ mật khẩu nào.");
    expect(await sent()).toEqual([
      {
        to: ["tacgia@example.vn"],
        body: expect.stringMatching(
          /“Giữ mật khẩu”.*“Nói rõ mật khẩu nào.”.*https:\/\/hoc\.example\.vn\/giang-vien\/bai\//s,
        ),
      },
    ]);
  });

  it("comes when it is approved, and once", async () => {
    await step("trainer", "submit");
    await step("reviewer", "approve");
    expect((await sent()).map(({ to }) => to)).toEqual([["tacgia@example.vn"]]);
    expect(await sent()).toEqual([]);
  });

  it("does not come without a mail server, nor to an account that is closed", async () => {
    const { db, trainer } = studio;
    await step("reviewer", "return", "Sửa nữa.");
    expect(await sent("")).toEqual([]);
    await step("trainer", "submit");
    await step("reviewer", "approve");
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, trainer.personId));
    const wish = { draftId, version: 1, change: "minor" as const, at: null };
    expect(await publishDraft(db, trainer, wish, studio.site)).toBeUndefined();
    expect(await sent()).toEqual([]);
  });
});
