/**
 * A province of 95 communes of which the truth is known: in each commune one person of every kind that counting has
 * a rule for, with what they are worth written down beside them by hand, never computed by the rule itself.
 */
import { readFileSync } from "node:fs";
import { deaths, moves, people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { type Stage, twinDecisions } from "#drizzle/schema/coverage";
import { finishedTopics } from "#drizzle/schema/progress";
import { attempts } from "#drizzle/schema/quizzes";
import { readCommunes } from "~/features/content/read-communes";
import { rebuildCounted } from "~/features/coverage/recount.server";
import { saveCommunes } from "~/features/places/save-communes.server";
import type { Database } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";
import { makeProgramme } from "./coverage-factories";
import { AT, makeTopic } from "./factories";

/** Somebody counts in a commune from a day until (and without) another. */
export interface Truth {
  stage: Stage;
  commune: string;
  from: string;
  until: string | null;
  female: boolean;
  birthYear: number;
}

type Rows = {
  people: (typeof people.$inferInsert)[];
  attempts: (typeof attempts.$inferInsert)[];
  certificates: (typeof certificates.$inferInsert)[];
  finished: (typeof finishedTopics.$inferInsert)[];
  moves: (typeof moves.$inferInsert)[];
  deaths: (typeof deaths.$inferInsert)[];
  decisions: (typeof twinDecisions.$inferInsert)[];
};

const at = (day: string) => new Date(`${day}T02:00:00Z`);
/** A day of 2026, by the number of days after 1 January. */
const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

export async function makeKnownProvince(db: Database): Promise<{ codes: string[]; truth: Truth[] }> {
  await makeProgramme(db);
  const { rows } = readCommunes(readFileSync("content/places/communes.csv", "utf8"), "2026-11-22");
  await db.transaction((tx) => saveCommunes(tx, rows, 0.72));
  const codes = [...new Set(rows.map(({ code }) => code))];
  const counting = (await makeTopic(db)).id;
  const other = (await makeTopic(db, { countsTowardTarget: false })).id;
  const made = emptyRows();
  const truth = codes.flatMap((code, index) =>
    inhabitants(made, { code, next: codes[(index + 1) % codes.length] as string, index, counting, other }),
  );
  for (const [table, values] of [
    [people, made.people],
    [attempts, made.attempts],
    [certificates, made.certificates],
    [finishedTopics, made.finished],
    [moves, made.moves],
    [deaths, made.deaths],
    [twinDecisions, made.decisions],
  ] as const)
    for (let first = 0; first < values.length; first += 500)
      await db.insert(table).values(values.slice(first, first + 500) as never);
  await rebuildCounted(db);
  return { codes, truth };
}

const emptyRows = (): Rows => ({
  people: [],
  attempts: [],
  certificates: [],
  finished: [],
  moves: [],
  deaths: [],
  decisions: [],
});

interface Place {
  code: string;
  next: string;
  index: number;
  counting: string;
  other: string;
}

/** The people of one commune; days differ from commune to commune. */
function inhabitants(made: Rows, { code, next, index, counting, other }: Place): Truth[] {
  const truth: Truth[] = [];
  const [registered, finished, passed, later, end] = [10, 40, 60, 120, 200].map((number) =>
    day(number + (index % 25)),
  ) as [string, string, string, string, string];
  let serial = 0;

  const person = (fields: Partial<typeof people.$inferInsert> = {}) => {
    const id = `${code}-${String(++serial).padStart(2, "0")}`;
    const fullName = fields.fullName ?? `Nguyễn Thị Mẫu ${code} ${serial}`;
    const row = {
      id,
      fullName,
      searchName: fold(fullName),
      sortName: nameSortKey(fullName),
      birthYear: 1950 + ((index + serial) % 45),
      sex: serial % 2 === 0 ? ("female" as const) : ("male" as const),
      communeCode: code,
      audience: "citizen",
      createdAt: at(registered),
      ...fields,
    };
    made.people.push(row);
    const counts = (stage: Stage, from: string, until: string | null = null, commune = code) =>
      truth.push({ stage, commune, from, until, female: row.sex === "female", birthYear: row.birthYear });
    return { id, counts };
  };
  const certify = (
    personId: string,
    earnedOn: string,
    fields: Partial<typeof certificates.$inferInsert> & { topicId?: string } = {},
  ) => {
    const serialId = `${personId}-c${made.certificates.length}`;
    const topicId = fields.topicId ?? counting;
    made.attempts.push({
      id: serialId,
      personId,
      topicId,
      number: made.attempts.length + 1,
      seed: 1,
      passMark: 0.8,
      startedAt: AT,
      closedAt: AT,
      closedBy: "learner",
      score: 0.9,
      passed: true,
    });
    made.certificates.push({
      id: serialId,
      code: serialId,
      number: serialId,
      personId,
      topicId,
      attemptId: serialId,
      fullName: "",
      birthYear: 1980,
      communeCode: code,
      communeName: "",
      topicTitle: "",
      score: 0.9,
      programmeName: "",
      provinceName: "",
      issuer: "",
      issuedAt: at(earnedOn),
      earnedAt: at(earnedOn),
      ...fields,
    });
  };
  const finish = (personId: string, on: string, topicId = counting) =>
    made.finished.push({ personId, topicId, finishedAt: at(on) });
  const move = (personId: string, movedOn: string) => {
    made.moves.push({
      id: `${personId}-m`,
      personId,
      movedOn,
      fromCommune: code,
      toCommune: next,
      recordedBy: personId,
      recordedAt: AT,
    });
    const row = made.people.find(({ id }) => id === personId);
    if (row) row.communeCode = next;
  };

  // Who only registered; who learned; who passed.
  person().counts("registered", registered);
  const learned = person();
  finish(learned.id, finished);
  learned.counts("registered", registered);
  learned.counts("trained", finished);
  const plain = person();
  finish(plain.id, finished);
  certify(plain.id, passed);
  plain.counts("registered", registered);
  plain.counts("trained", finished);
  plain.counts("passed", passed);

  // Who moved after passing, and before.
  const mover = person();
  certify(mover.id, passed);
  move(mover.id, later);
  for (const [stage, from] of [
    ["registered", registered],
    ["passed", passed],
  ] as const) {
    mover.counts(stage, from, later);
    mover.counts(stage, later, null, next);
  }
  const early = person();
  certify(early.id, later);
  move(early.id, passed);
  early.counts("registered", registered, passed);
  early.counts("registered", passed, null, next);
  early.counts("passed", later, null, next);

  // Who died.
  const dead = person();
  certify(dead.id, passed);
  made.deaths.push({ personId: dead.id, diedOn: end, recordedBy: dead.id, recordedAt: AT });
  dead.counts("registered", registered, end);
  dead.counts("passed", passed, end);

  // Who is under age: to the day, and where only the year is known.
  const minor = person({ birthYear: 2008, birthDate: `2008${later.slice(4)}` });
  certify(minor.id, passed);
  for (const stage of ["registered", "passed"] as const) minor.counts(stage, later);
  const child = person({ birthYear: 2009 });
  certify(child.id, passed);
  for (const stage of ["registered", "passed"] as const) child.counts(stage, "2027-12-31");

  // Revoked; revoked and given back; corrected; revoked on its own day.
  const revoked = person();
  certify(revoked.id, passed, { revokedAt: at(later) });
  revoked.counts("registered", registered);
  revoked.counts("passed", passed, later);
  const back = person();
  certify(back.id, passed, {
    revokedAt: at(later),
    supersededAt: at(end),
    supersededById: `${back.id}-again`,
  });
  certify(back.id, passed, { id: `${back.id}-again`, issuedAt: at(end) });
  back.counts("registered", registered);
  back.counts("passed", passed, later);
  back.counts("passed", end);
  const corrected = person();
  certify(corrected.id, passed, { supersededAt: at(later), supersededById: `${corrected.id}-again` });
  certify(corrected.id, passed, { id: `${corrected.id}-again`, issuedAt: at(later) });
  corrected.counts("registered", registered);
  corrected.counts("passed", passed);
  const mistake = person();
  certify(mistake.id, passed, { revokedAt: at(passed) });
  mistake.counts("registered", registered);

  // One person with two accounts: by their personal id, and by decision.
  const one = person({ personalIdHash: `id-${code}`, createdAt: at(registered) });
  const again = person({ personalIdHash: `id-${code}`, createdAt: at(finished) });
  certify(one.id, passed);
  certify(again.id, later);
  one.counts("registered", registered);
  one.counts("passed", passed);
  const merged = person();
  const into = person({ createdAt: at(finished) });
  certify(merged.id, later, { revokedAt: at(end) });
  certify(into.id, passed, { revokedAt: at(day(90 + (index % 25))) });
  made.decisions.push({
    firstId: merged.id,
    secondId: into.id,
    decision: "same",
    decidedBy: merged.id,
    decidedAt: AT,
  });
  merged.counts("registered", registered);
  into.counts("passed", passed, day(90 + (index % 25)));
  merged.counts("passed", later, end);

  // Namesakes of one birth: undecided, decided to differ, told apart by personal ids.
  const twin = (name: string, fields: object = {}) =>
    person({ fullName: `Trần Văn Mẫu ${name} ${code}`, birthYear: 1970, ...fields });
  const [waits1, waits2] = [twin("chờ"), twin("chờ")];
  certify(waits1.id, passed);
  certify(waits2.id, later);
  for (const account of [waits1, waits2]) account.counts("registered", registered);
  waits1.counts("passed", passed);
  const [differs1, differs2] = [twin("khác"), twin("khác")];
  certify(differs1.id, passed);
  certify(differs2.id, later);
  made.decisions.push({
    firstId: differs1.id,
    secondId: differs2.id,
    decision: "different",
    decidedBy: differs1.id,
    decidedAt: AT,
  });
  differs1.counts("passed", passed);
  differs2.counts("passed", later);
  for (const account of [differs1, differs2]) account.counts("registered", registered);
  const [known1, known2] = [
    twin("số", { personalIdHash: `a-${code}` }),
    twin("số", { personalIdHash: `b-${code}` }),
  ];
  for (const account of [known1, known2]) {
    certify(account.id, passed);
    account.counts("registered", registered);
    account.counts("passed", passed);
  }

  // A topic that does not count, and a trial account that was closed.
  const elsewhere = person();
  finish(elsewhere.id, finished, other);
  certify(elsewhere.id, passed, { topicId: other });
  elsewhere.counts("registered", registered);
  elsewhere.counts("trained", finished);
  const trial = person({ isDemo: true, disabledAt: AT });
  certify(trial.id, passed);
  return truth;
}
