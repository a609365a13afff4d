import { and, asc, desc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { deaths, moves, people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import {
  countedSpans,
  countedTallies,
  linkedPeople,
  recountQueue,
  twinDecisions,
  undecidedTwins,
} from "#drizzle/schema/coverage";
import { finishedTopics } from "#drizzle/schema/progress";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { recordMove } from "~/features/accounts/record-move.server";
import { AGE_BANDS } from "~/features/coverage/age-bands";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";

/** Every row of every roll-up, in one order. */
async function rollUps(db: Database) {
  return {
    counted: await db
      .select()
      .from(countedSpans)
      .orderBy(
        asc(countedSpans.personId),
        asc(countedSpans.stage),
        asc(countedSpans.topicId),
        asc(countedSpans.countsFrom),
      ),
    linked: await db.select().from(linkedPeople).orderBy(asc(linkedPeople.personId)),
    undecided: await db
      .select()
      .from(undecidedTwins)
      .orderBy(asc(undecidedTwins.firstId), asc(undecidedTwins.secondId)),
    tallies: await tallies(db),
  };
}

const tallies = (db: Database) =>
  db
    .select()
    .from(countedTallies)
    .orderBy(
      asc(countedTallies.stage),
      asc(countedTallies.slice),
      asc(countedTallies.grain),
      asc(countedTallies.day),
      asc(countedTallies.communeCode),
    );

const dayTallies = async (db: Database) => (await tallies(db)).filter(({ grain }) => grain === "day");

/** Everybody on every day on which anything changes, told apart, counted from the spans one by one. */
async function countedOneByOne(db: Database): Promise<Map<string, number>> {
  const figures = new Map<string, number>();
  const spans = await db.select().from(countedSpans);
  const days = new Set((await dayTallies(db)).map(({ day }) => day));
  for (const span of spans)
    for (const day of days) {
      if (day < span.countsFrom || (span.countsUntil !== null && day >= span.countsUntil)) continue;
      const age = AGE_BANDS.findLast((from) => Number(day.slice(0, 4)) - span.birthYear >= from);
      const slices = span.topicId
        ? [`topic:${span.topicId}`]
        : ["", `audience:${span.audience}`, `age:${age}`, ...(span.sex ? [`sex:${span.sex}`] : [])];
      for (const slice of slices) {
        const key = `${span.stage} ${slice} ${day} ${span.communeCode}`;
        figures.set(key, (figures.get(key) ?? 0) + 1);
      }
    }
  return figures;
}

/** The same by adding up the tallies of days. */
async function addedUp(db: Database): Promise<Map<string, number>> {
  const rows = await dayTallies(db);
  const days = new Set(rows.map(({ day }) => day));
  const figures = new Map<string, number>();
  for (const row of rows)
    for (const day of days) {
      if (day < row.day) continue;
      const key = `${row.stage} ${row.slice} ${day} ${row.communeCode}`;
      figures.set(key, (figures.get(key) ?? 0) + row.people);
    }
  return new Map([...figures].filter(([, people]) => people !== 0));
}

describeWithDatabase("recounting", (database) => {
  let counting: string;
  let other: string;

  beforeAll(async () => {
    await makeProgramme(database());
    await makeCommune(database(), "26080", "Trấn Biên");
    await makeCommune(database(), "26041", "Biên Hòa");
    counting = (await makeTopic(database())).id;
    other = (await makeTopic(database(), { countsTowardTarget: false })).id;
  });

  const counts = async (personId: string) => {
    await recountQueued(database());
    const [row] = await certified(personId);
    return row && row.countsUntil === null ? row.countsFrom : null;
  };
  /** Their spans as certified toward the target, the last first. */
  const certified = (personId: string) =>
    database()
      .select()
      .from(countedSpans)
      .where(
        and(
          eq(countedSpans.personId, personId),
          eq(countedSpans.stage, "passed"),
          eq(countedSpans.topicId, ""),
        ),
      )
      .orderBy(desc(countedSpans.countsFrom));

  it("counts only topics that count, retired or not", async () => {
    const learner = await makePerson(database(), { fullName: "Chu Chỉ Học" });
    await makeCertificate(database(), learner, other);
    expect(await counts(learner.id)).toBeNull();
    const retired = await makeTopic(database(), { retiredAt: AT });
    await makeCertificate(database(), learner, retired.id);
    expect(await counts(learner.id)).toBe("2026-11-22");
  });

  it("counts from the first of several, and from the day first earned when one was reissued", async () => {
    const learner = await makePerson(database(), { fullName: "Chu Hai Giấy" });
    const second = await makeTopic(database());
    await makeCertificate(database(), learner, counting, { issuedAt: new Date("2026-10-01T18:00:00Z") });
    await makeCertificate(database(), learner, second.id, {
      issuedAt: new Date("2026-09-01T01:00:00Z"),
      supersededAt: new Date("2026-11-01T01:00:00Z"),
      supersededById: "chu-hai-giay-2",
    });
    await makeCertificate(database(), learner, second.id, {
      id: "chu-hai-giay-2",
      earnedAt: new Date("2026-09-01T01:00:00Z"),
    });
    expect(await counts(learner.id)).toBe("2026-09-01");
    const revoked = { revokedAt: new Date("2026-09-05T01:00:00Z") };
    await database().update(certificates).set(revoked).where(eq(certificates.topicId, second.id));
    await queueRecount(database(), learner.id);
    expect(await counts(learner.id)).toBe("2026-10-02");
    expect((await certified(learner.id)).at(-1)).toMatchObject({
      countsFrom: "2026-09-01",
      countsUntil: "2026-09-05",
    });
  });

  it("moves a person's figure along with them", async () => {
    const mover = await makePerson(database(), { fullName: "Chu Văn Dời", communeCode: "26080" });
    await makeCertificate(database(), mover, counting);
    await counts(mover.id);
    const viewer = { ...(await makeViewer(database())), personId: mover.id };
    await recordMove(database(), viewer, { person: mover, toCommune: "26041", movedOn: "2026-11-23" });
    await database().update(people).set({ communeCode: "26041" }).where(eq(people.id, mover.id));
    await queueRecount(database(), mover.id);
    await counts(mover.id);
    const spans = await certified(mover.id);
    expect(spans.map(({ communeCode, countsFrom }) => `${communeCode} ${countsFrom}`)).toEqual([
      "26041 2026-11-23",
      "26080 2026-11-22",
    ]);
    expect(await addedUp(database())).toEqual(await countedOneByOne(database()));
  });

  it("stops counting who died, from that day", async () => {
    const learner = await makePerson(database(), { fullName: "Chu Văn Mất" });
    await makeCertificate(database(), learner, counting, { issuedAt: new Date("2026-01-01T01:00:00Z") });
    await database()
      .insert(deaths)
      .values({ personId: learner.id, diedOn: "2026-03-01", recordedBy: learner.id, recordedAt: AT });
    expect(await counts(learner.id)).toBeNull();
    expect(await certified(learner.id)).toMatchObject([
      { countsFrom: "2026-01-01", countsUntil: "2026-03-01" },
    ]);
  });

  it("counts as trained from the first topic finished", async () => {
    const learner = await makePerson(database(), { fullName: "Chu Học Xong" });
    for (const [topicId, day] of [
      [other, "2026-04-01"],
      [counting, "2026-05-01"],
    ] as const)
      await database()
        .insert(finishedTopics)
        .values({ personId: learner.id, topicId, finishedAt: new Date(`${day}T01:00:00Z`) });
    await queueRecount(database(), learner.id);
    await recountQueued(database());
    const rows = await database().select().from(countedSpans).where(eq(countedSpans.personId, learner.id));
    expect(rows.map(({ stage, countsFrom }) => `${stage} ${countsFrom}`).sort()).toEqual([
      "registered 2026-11-22",
      "trained 2026-04-01",
    ]);
  });

  it("lets the next one count when the one in front leaves, though only that one changed", async () => {
    const first = await makePerson(database(), { fullName: "Chu Thị Trùng" });
    const second = await makePerson(database(), { fullName: "Chu Thị Trùng" });
    await makeCertificate(database(), first, counting, { issuedAt: new Date("2026-01-01T00:00:00Z") });
    await makeCertificate(database(), second, counting);
    expect(await counts(second.id)).toBeNull();
    await database()
      .update(people)
      .set({ fullName: "Chu Thị Khác", searchName: fold("Chu Thị Khác"), communeCode: "26041" })
      .where(eq(people.id, first.id));
    await queueRecount(database(), first.id);
    expect(await counts(second.id)).toBe("2026-11-22");
    expect(await counts(first.id)).toBe("2026-01-01");
  });

  it("stops counting a trial account when the trial is over", async () => {
    const trial = await makePerson(database(), { fullName: "Chu Dùng Thử", isDemo: true });
    await makeCertificate(database(), trial, counting);
    expect(await counts(trial.id)).toBe("2026-11-22");
    await database().update(people).set({ disabledAt: AT }).where(eq(people.id, trial.id));
    await queueRecount(database(), trial.id);
    expect(await counts(trial.id)).toBeNull();
  });

  it("leaves no note behind", async () => {
    await recountQueued(database());
    expect(await database().select().from(recountQueue)).toEqual([]);
  });
});

/** A small generator of equal chances (mulberry32), so that a failing seed can be run again. */
function chances(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T };
}

const NAMES = ["Lê Thị Hòa", "LÊ THỊ HOÀ", "Lê Thị Hóa", "Trần Văn Bình"];
const BIRTHS = [
  { birthYear: 1960, birthDate: null },
  { birthYear: 1960, birthDate: "1960-05-01" },
  { birthYear: 1960, birthDate: "1960-05-02" },
  { birthYear: 2009, birthDate: null },
  // Comes of age on 1 March.
  { birthYear: 2008, birthDate: "2008-02-29" },
];
/** Of one person each, mostly: those are rebuilt without the rule. */
const RARE_NAMES = Array.from({ length: 30 }, (_, at) => `Đỗ Văn Mẫu ${at}`);

function randomProfile(pick: <T>(list: readonly T[]) => T) {
  const fullName = pick([NAMES, RARE_NAMES].map((names) => pick(names)));
  return {
    fullName,
    searchName: fold(fullName),
    ...pick(BIRTHS),
    communeCode: pick(["26080", "26041"]),
    sex: pick(["male", "female", null] as const),
    audience: pick(["citizen", "official"]),
    personalIdHash: pick([null, null, "x", "y"]),
  };
}

async function randomChange(db: Database, { pick }: ReturnType<typeof chances>, topicIds: string[]) {
  const everybody = await db.select().from(people).orderBy(asc(people.id));
  const person = pick(everybody);
  const kind = pick([
    "certify",
    "certify",
    "revoke",
    "profile",
    "decide",
    "person",
    "read",
    "finish",
    "die",
    "move",
  ] as const);
  if (kind === "read") return recountQueued(db);
  if (kind === "person" || !person) {
    await makePerson(db, { id: `p${String(everybody.length).padStart(3, "0")}`, ...randomProfile(pick) });
    return;
  }
  if (kind === "certify") {
    const day = pick(["2026-05-01", "2026-06-01", "2026-07-01"]);
    const topicId = pick(topicIds);
    await revoke(db, person.id, topicId);
    await makeCertificate(db, person, topicId, { issuedAt: new Date(`${day}T03:00:00Z`) });
    return;
  }
  if (kind === "revoke") await revoke(db, person.id, pick(topicIds));
  const day = pick(["2026-05-20", "2026-06-20", "2026-07-20", "2026-08-20"]);
  if (kind === "finish")
    await db
      .insert(finishedTopics)
      .values({ personId: person.id, topicId: pick(topicIds), finishedAt: new Date(day) })
      .onConflictDoNothing();
  if (kind === "die")
    await db
      .insert(deaths)
      .values({ personId: person.id, diedOn: day, recordedBy: person.id, recordedAt: AT })
      .onConflictDoNothing();
  if (kind === "move") await move(db, person, pick(["26080", "26041"]), day);
  if (kind === "profile") await db.update(people).set(randomProfile(pick)).where(eq(people.id, person.id));
  if (kind === "decide") await decide(db, person.id, pick(everybody).id, pick(["same", "different"]));
  await queueRecount(db, person.id);
}

async function move(
  db: Database,
  { id, communeCode }: typeof people.$inferSelect,
  toCommune: string,
  day: string,
) {
  const [last] = await db.select().from(moves).where(eq(moves.personId, id)).orderBy(desc(moves.movedOn));
  const movedOn = last && last.movedOn > day ? last.movedOn : day;
  await db.insert(moves).values({
    id: `${id} ${movedOn} ${toCommune} ${(await db.select().from(moves)).length}`,
    personId: id,
    movedOn,
    fromCommune: communeCode,
    toCommune,
    recordedBy: id,
    recordedAt: AT,
  });
  await db.update(people).set({ communeCode: toCommune }).where(eq(people.id, id));
}

async function revoke(db: Database, personId: string, topicId: string) {
  await db
    .update(certificates)
    .set({ revokedAt: new Date("2026-07-15T03:00:00Z") })
    .where(
      sql`${certificates.personId} = ${personId} and ${certificates.topicId} = ${topicId} and ${certificates.revokedAt} is null`,
    );
}

/** Somebody who finished or passed a topic on any day, or both, and may have died since. */
async function makeStudent(
  db: Database,
  { pick }: ReturnType<typeof chances>,
  { number, topicId }: { number: number; topicId: string },
) {
  const person = await makePerson(db, { id: `s${String(number).padStart(3, "0")}`, ...randomProfile(pick) });
  const day = pick(["2026-02-28", "2026-03-01", "2026-11-22"]);
  if (pick([true, true, false]))
    await db.insert(finishedTopics).values({ personId: person.id, topicId, finishedAt: new Date(day) });
  if (pick([true, false]))
    await makeCertificate(db, person, topicId, { issuedAt: new Date(`${day}T20:00:00Z`) });
  if (pick([true, false, false, false]))
    await db
      .insert(deaths)
      .values({ personId: person.id, diedOn: "2026-03-01", recordedBy: person.id, recordedAt: AT });
  await queueRecount(db, person.id);
}

/** People who learned, and were never mistaken for others, moved, or lost a paper. */
async function countAlone(db: Database): Promise<number> {
  const [row] = await selectRows<{ people: number }>(
    db,
    sql`select count(distinct person_id)::int as people from counted_spans s where stage <> 'registered'
      and person_id not in (select person_id from linked_people union select person_id from moves
        union select person_id from certificates where revoked_at is not null)`,
  );
  return row?.people ?? 0;
}

async function decide(db: Database, one: string, other: string, decision: "same" | "different") {
  if (one === other) return;
  const [firstId, secondId] = [one, other].sort() as [string, string];
  const values = { decision, decidedBy: one, decidedAt: AT };
  await db
    .insert(twinDecisions)
    .values({ firstId, secondId, ...values })
    .onConflictDoUpdate({ target: [twinDecisions.firstId, twinDecisions.secondId], set: values });
  await queueRecount(db, other);
}

describe.each([1, 2, 3])("random history %i", (seed) => {
  describeWithDatabase("recounted step by step", (database) => {
    it("leads to the same rows as a rebuild", async () => {
      const db = database();
      const random = chances(seed);
      await makeProgramme(db);
      await makeCommune(db, "26080", "Trấn Biên");
      await makeCommune(db, "26041", "Biên Hòa");
      const topicIds = [(await makeTopic(db)).id, (await makeTopic(db)).id];
      for (let number = 0; number < 24; number++)
        await makeStudent(db, random, { number, topicId: random.pick(topicIds) });
      let [mostLinked, mostAlone] = [0, 0];
      for (let step = 0; step < 120; step++) {
        await randomChange(db, random, topicIds);
        if (step % 30 === 29) {
          await recountQueued(db);
          const stepwise = await rollUps(db);
          mostLinked = Math.max(mostLinked, stepwise.linked.length);
          mostAlone = Math.max(mostAlone, await countAlone(db));
          await rebuildCounted(db);
          expect(await rollUps(db)).toEqual(stepwise);
          expect(await addedUp(db)).toEqual(await countedOneByOne(db));
        }
      }
      expect(mostLinked).toBeGreaterThan(1);
      expect(mostAlone).toBeGreaterThan(2);
    });
  });
});

describe.runIf(engine === "server")("on a server, at the same time", () => {
  describeWithDatabase("writers and readers", (database) => {
    it("lose no change: what was written while others read is counted in the end", async () => {
      const db = database();
      await makeProgramme(db);
      await makeCommune(db);
      const topicId = (await makeTopic(db)).id;
      const learners = await Promise.all(
        Array.from({ length: 40 }, (_, number) => makePerson(db, { fullName: `Người số ${number % 25}` })),
      );
      const write = async (learner: (typeof learners)[number]) => {
        const { id } = await makeCertificate(db, learner, topicId);
        await db.transaction(async (tx) => {
          await tx.select().from(people).where(eq(people.id, learner.id)).for("update");
          await tx.update(certificates).set({ revokedAt: AT }).where(eq(certificates.id, id));
          await queueRecount(tx, learner.id);
        });
        await makeCertificate(db, learner, topicId);
      };
      await Promise.all(learners.flatMap((learner) => [write(learner), recountQueued(db)]));
      await recountQueued(db);
      const stepwise = await rollUps(db);
      const passed = stepwise.counted.filter((span) => span.stage === "passed" && span.countsUntil === null);
      expect(passed.filter(({ topicId }) => topicId === "")).toHaveLength(25);
      await rebuildCounted(db);
      expect(await rollUps(db)).toEqual(stepwise);
    });

    it("a change that commits after somebody else's note was worked off is still found", async () => {
      const db = database();
      const topicId = (await db.select().from(topics))[0]?.id as string;
      const learner = await makePerson(db, { fullName: "Người đến sau" });
      const { id } = await makeCertificate(db, learner, topicId);
      let recounted = () => {};
      const whenRecounted = new Promise<void>((done) => {
        recounted = done;
      });
      let written = () => {};
      const whenWritten = new Promise<void>((done) => {
        written = done;
      });
      const late = db.transaction(async (tx) => {
        await tx.update(certificates).set({ revokedAt: AT }).where(eq(certificates.id, id));
        await queueRecount(tx, learner.id);
        written();
        await whenRecounted;
      });
      await whenWritten;
      await recountQueued(db);
      recounted();
      await late;
      await recountQueued(db);
      const rows = await db.select().from(countedSpans).where(eq(countedSpans.personId, learner.id));
      expect(rows.map(({ stage }) => stage)).toEqual(["registered"]);
    });
  });
});
