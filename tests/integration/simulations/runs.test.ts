import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { certificates } from "#drizzle/schema/certificates";
import { simulationRuns } from "#drizzle/schema/simulations";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeViewer } from "#tests/support/factories";
import { makeClosedAttempt, makeTopicWithLessons } from "#tests/support/progress-factories";
import { SAMPLE } from "#tests/unit/simulations/sample-scenario";
import { finishPractice } from "~/features/certificates/finish-practice.server";
import { completeLesson } from "~/features/progress/complete-lesson.server";
import { topicState } from "~/features/progress/topic-state.server";
import { findSimulation } from "~/features/simulations/find-simulation.server";
import { actionsOf } from "~/features/simulations/grade-run";
import { runSchema } from "~/features/simulations/record-run.server";
import { saveSimulations, saveTopicSimulations } from "~/features/simulations/save-simulations.server";
import type { Database } from "~/platform/database/client.server";

const TODAY = "2026-11-22";
const RIGHT = actionsOf(SAMPLE);
const WITH_A_SLIP = actionsOf(SAMPLE, [{ step: "chon", label: "Chờ" }]);
const TO_BAD_ENDING = actionsOf(SAMPLE, [{ step: "chon", label: "Kết thúc" }]);

const text = (slug: string, sourceHash = "1") => ({
  slug,
  source: "title: Thử\n",
  sourceHash,
  scenario: SAMPLE,
});

let made = 0;

/** A topic of one lesson with a practice of its own. */
async function makePractice(db: Database, required = false) {
  const slug = `thu-${++made}`;
  const { topic, lessons } = await makeTopicWithLessons(db, 1);
  const { ids } = await saveSimulations(db, [...kept, text(slug)], AT);
  kept.push(text(slug));
  await saveTopicSimulations(db, topic.id, [{ simulationId: ids.get(slug) ?? "", required }]);
  const found = await findSimulation(db, { topicSlug: topic.slug, slug, today: TODAY });
  return { slug, topic, lessons, found };
}
const kept: ReturnType<typeof text>[] = [];

function sent(revision: string, actions: unknown, more: object = {}) {
  return runSchema.parse({ key: `run-${++made}-abcdef`, revision, actions, seconds: 42, ...more });
}

const bestOf = async (db: Database, personId: string | null, topicId: string) =>
  (await topicState(db, personId, topicId)).practices[0]?.best;

describeWithDatabase("a practice run", (database) => {
  beforeAll(() => makeProgramme(database()));

  it("is stored as a fact with what the server found in its actions", async () => {
    const db = database();
    const { found } = await makePractice(db);
    const viewer = await makeViewer(db);
    const run = sent(found.revisionId, WITH_A_SLIP);
    expect(await finishPractice(db, viewer, found.id, run)).toEqual({
      right: 3,
      total: 4,
      errors: 1,
      ending: "end",
    });
    const stored = await db.select().from(simulationRuns).where(eq(simulationRuns.personId, viewer.personId));
    expect(stored).toMatchObject([
      {
        revisionId: found.revisionId,
        actions: WITH_A_SLIP,
        stepsRight: 3,
        stepsTotal: 4,
        errors: 1,
        reachedEnd: true,
        durationSeconds: 42,
      },
    ]);
  });

  it("is graded whatever score the device claims", async () => {
    const db = database();
    const { found, topic } = await makePractice(db);
    const viewer = await makeViewer(db);
    const claim = { right: 99, total: 1, errors: 0, stepsRight: 99, score: 1, reachedEnd: true };
    await finishPractice(db, viewer, found.id, sent(found.revisionId, TO_BAD_ENDING, claim));
    expect(await bestOf(db, viewer.personId, topic.id)).toEqual({
      right: 2,
      total: 4,
      errors: 1,
      seconds: 42,
      reachedEnd: false,
    });
  });

  it("that is sent twice is one run", async () => {
    const db = database();
    const { found } = await makePractice(db);
    const viewer = await makeViewer(db);
    const run = sent(found.revisionId, RIGHT);
    await finishPractice(db, viewer, found.id, run);
    await finishPractice(db, viewer, found.id, run);
    const stored = await db.select().from(simulationRuns).where(eq(simulationRuns.simulationId, found.id));
    expect(stored).toHaveLength(1);
  });

  it("that was broken off is not kept", async () => {
    const db = database();
    const { found, topic } = await makePractice(db);
    const viewer = await makeViewer(db);
    const run = sent(found.revisionId, RIGHT.slice(0, 3));
    expect(await finishPractice(db, viewer, found.id, run)).toBeUndefined();
    expect(await bestOf(db, viewer.personId, topic.id)).toBeNull();
  });

  it("is shown at its best: the good ending, most right, fewest errors", async () => {
    const db = database();
    const { found, topic } = await makePractice(db);
    const viewer = await makeViewer(db);
    for (const actions of [TO_BAD_ENDING, RIGHT, WITH_A_SLIP])
      await finishPractice(db, viewer, found.id, sent(found.revisionId, actions));
    expect(await bestOf(db, viewer.personId, topic.id)).toMatchObject({ right: 4, errors: 0 });
  });

  it("is nobody else's to see", async () => {
    const db = database();
    const { found, topic } = await makePractice(db);
    const [viewer, other] = [await makeViewer(db), await makeViewer(db)];
    await finishPractice(db, viewer, found.id, sent(found.revisionId, RIGHT));
    expect(await bestOf(db, other.personId, topic.id)).toBeNull();
    expect(await bestOf(db, null, topic.id)).toBeNull();
  });

  it("of another practice's revision is not found", async () => {
    const db = database();
    const [one, two] = [await makePractice(db), await makePractice(db)];
    const viewer = await makeViewer(db);
    await expect(
      finishPractice(db, viewer, one.found.id, sent(two.found.revisionId, RIGHT)),
    ).rejects.toMatchObject({ kind: "not-found" });
  });

  it("is graded by the revision that was played, though a new one is out", async () => {
    const db = database();
    const { slug, found, topic } = await makePractice(db);
    const viewer = await makeViewer(db);
    const shorter = { ...SAMPLE, steps: SAMPLE.steps.slice(3, 4), endings: SAMPLE.endings.slice(0, 1) };
    const others = kept.filter((one) => one.slug !== slug);
    await saveSimulations(db, [...others, { ...text(slug, "2"), scenario: shorter }], AT);
    const now = await findSimulation(db, { topicSlug: topic.slug, slug, today: TODAY });
    expect([now.id === found.id, now.revisionId === found.revisionId]).toEqual([true, false]);
    const graded = await finishPractice(db, viewer, found.id, sent(found.revisionId, RIGHT));
    expect(graded).toMatchObject({ right: 4, total: 4 });
    kept.splice(
      kept.findIndex((one) => one.slug === slug),
      1,
      { ...text(slug, "2"), scenario: shorter },
    );
  });
});

describeWithDatabase("a practice that a certificate asks for", (database) => {
  beforeAll(() => makeProgramme(database()));

  it("gives the certificate when it is the last thing missing, and not before", async () => {
    const db = database();
    const { found, topic, lessons } = await makePractice(db, true);
    const viewer = await makeViewer(db);
    await completeLesson(db, viewer, lessons[0]?.id ?? "");
    await makeClosedAttempt(db, viewer.personId, topic.id);
    const held = () => db.select().from(certificates).where(eq(certificates.personId, viewer.personId));
    await finishPractice(db, viewer, found.id, sent(found.revisionId, WITH_A_SLIP));
    expect(await held()).toHaveLength(0);
    await finishPractice(db, viewer, found.id, sent(found.revisionId, RIGHT));
    expect(await held()).toMatchObject([{ topicId: topic.id }]);
  });
});

describeWithDatabase("the practices of the files", (database) => {
  it("are written once, and again only when they changed", async () => {
    const db = database();
    const save = (...texts: ReturnType<typeof text>[]) => saveSimulations(db, texts, AT);
    expect((await save(text("mot"), text("hai"))).written).toBe(2);
    expect((await save(text("mot"), text("hai"))).written).toBe(0);
    expect((await save(text("mot", "2"), text("hai"))).written).toBe(1);
  });

  it("are retired when they leave, are not found then, and come back under their id", async () => {
    const db = database();
    const { topic } = await makeTopicWithLessons(db, 1);
    const { ids } = await saveSimulations(db, [text("mot"), text("hai")], AT);
    const id = ids.get("mot") ?? "";
    await saveTopicSimulations(db, topic.id, [{ simulationId: id, required: false }]);
    const find = () => findSimulation(db, { topicSlug: topic.slug, slug: "mot", today: TODAY });
    await saveSimulations(db, [text("hai")], AT);
    await expect(find()).rejects.toMatchObject({ kind: "not-found" });
    expect((await topicState(db, null, topic.id)).practices).toEqual([]);
    await saveSimulations(db, [text("mot"), text("hai")], AT);
    expect((await find()).id).toBe(id);
  });

  it("are not found under a topic that does not use them", async () => {
    const db = database();
    const { topic } = await makeTopicWithLessons(db, 1);
    await saveSimulations(db, [text("mot"), text("hai")], AT);
    await expect(
      findSimulation(db, { topicSlug: topic.slug, slug: "hai", today: TODAY }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});
