import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import {
  countedPeople,
  coverageTallies,
  linkedPeople,
  recountQueue,
  twinDecisions,
  undecidedTwins,
} from "#drizzle/schema/coverage";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase, engine } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic } from "#tests/support/factories";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { rebuildCounted, recountQueued } from "~/features/coverage/recount.server";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";

/** Every row of every roll-up, in one order. */
async function rollUps(db: Database) {
  return {
    counted: await db.select().from(countedPeople).orderBy(asc(countedPeople.personId)),
    linked: await db.select().from(linkedPeople).orderBy(asc(linkedPeople.personId)),
    undecided: await db
      .select()
      .from(undecidedTwins)
      .orderBy(asc(undecidedTwins.firstId), asc(undecidedTwins.secondId)),
    tallies: await db
      .select()
      .from(coverageTallies)
      .orderBy(asc(coverageTallies.communeCode), asc(coverageTallies.countsFrom)),
  };
}

/** The tallies that the counted people add up to. */
const addedUp = (db: Database) =>
  db
    .select({
      communeCode: countedPeople.communeCode,
      countsFrom: countedPeople.countsFrom,
      people: sql<number>`count(*)`.mapWith(Number),
    })
    .from(countedPeople)
    .groupBy(countedPeople.communeCode, countedPeople.countsFrom)
    .orderBy(asc(countedPeople.communeCode), asc(countedPeople.countsFrom));

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
    const [row] = await database().select().from(countedPeople).where(eq(countedPeople.personId, personId));
    return row?.countsFrom ?? null;
  };

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
    await makeCertificate(database(), learner, second.id, { earnedAt: new Date("2026-09-01T01:00:00Z") });
    expect(await counts(learner.id)).toBe("2026-09-01");
    await database()
      .update(certificates)
      .set({ supersededAt: AT })
      .where(eq(certificates.topicId, second.id));
    await queueRecount(database(), learner.id);
    expect(await counts(learner.id)).toBe("2026-10-02");
  });

  it("moves a person's figure along with them", async () => {
    const mover = await makePerson(database(), { fullName: "Chu Văn Dời", communeCode: "26080" });
    await makeCertificate(database(), mover, counting);
    await counts(mover.id);
    await database().update(people).set({ communeCode: "26041" }).where(eq(people.id, mover.id));
    await queueRecount(database(), mover.id);
    await counts(mover.id);
    const [row] = await database().select().from(countedPeople).where(eq(countedPeople.personId, mover.id));
    expect(row?.communeCode).toBe("26041");
    expect((await rollUps(database())).tallies).toEqual(await addedUp(database()));
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
];

function randomProfile(pick: <T>(list: readonly T[]) => T) {
  const fullName = pick(NAMES);
  return {
    fullName,
    searchName: fold(fullName),
    ...pick(BIRTHS),
    communeCode: pick(["26080", "26041"]),
    personalIdHash: pick([null, null, "x", "y"]),
  };
}

async function randomChange(db: Database, { pick }: ReturnType<typeof chances>, topicIds: string[]) {
  const everybody = await db.select().from(people).orderBy(asc(people.id));
  const person = pick(everybody);
  const kind = pick(["certify", "certify", "revoke", "profile", "decide", "person", "read"] as const);
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
  if (kind === "profile") await db.update(people).set(randomProfile(pick)).where(eq(people.id, person.id));
  if (kind === "decide") await decide(db, person.id, pick(everybody).id, pick(["same", "different"]));
  await queueRecount(db, person.id);
}

async function revoke(db: Database, personId: string, topicId: string) {
  await db
    .update(certificates)
    .set({ revokedAt: AT })
    .where(
      sql`${certificates.personId} = ${personId} and ${certificates.topicId} = ${topicId} and ${certificates.revokedAt} is null`,
    );
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
      let mostLinked = 0;
      for (let step = 0; step < 120; step++) {
        await randomChange(db, random, topicIds);
        if (step % 30 === 29) {
          await recountQueued(db);
          const stepwise = await rollUps(db);
          mostLinked = Math.max(mostLinked, stepwise.linked.length);
          await rebuildCounted(db);
          expect(await rollUps(db)).toEqual(stepwise);
          expect(stepwise.tallies).toEqual(await addedUp(db));
        }
      }
      expect(mostLinked).toBeGreaterThan(1);
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
      expect(stepwise.counted).toHaveLength(25);
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
      expect(await db.select().from(countedPeople).where(eq(countedPeople.personId, learner.id))).toEqual([]);
    });
  });
});
