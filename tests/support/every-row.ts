/** One row of every kind that a merge moves, so that a test can ask of each what became of it. */

import { consents, deaths, passwords, sessions } from "#drizzle/schema/accounts";
import { signInCards } from "#drizzle/schema/cards";
import {
  attendanceMarks,
  classMembers,
  classResults,
  classTrainers,
  helperLinks,
  householdMembers,
  households,
} from "#drizzle/schema/classes";
import { flags } from "#drizzle/schema/flags";
import { dataRequests } from "#drizzle/schema/personal-data";
import {
  finishedTopics,
  lessonCompletions,
  lessonPositions,
  lessonRereadings,
  watchedIntervals,
} from "#drizzle/schema/progress";
import { rosterDecisions, rosterPeople, rosters } from "#drizzle/schema/rosters";
import { simulationRevisions, simulationRuns, simulations } from "#drizzle/schema/simulations";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { updateAttendance } from "~/features/classes/update-attendance.server";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { makeClass } from "./classes-factories";
import { makeCertificate } from "./coverage-factories";
import { makePerson } from "./factories";
import { makeTopicWithLessons } from "./progress-factories";

export interface World {
  topic: { id: string };
  /** Of the topic. */
  lessons: { id: string; currentRevisionId: string }[];
  hall: { id: string; sessions: { id: string }[] };
  helperId: string;
  rosterId: string;
  simulation: { id: string; revisionId: string };
  otherId: string;
}

export async function makeWorld(db: Database): Promise<World> {
  const { topic, lessons } = await makeTopicWithLessons(db, 2);
  const other = await makePerson(db, { fullName: "Người Khác" });
  const hall = await makeClass(db, { topicId: topic.id });
  const rosterId = newId();
  await db.insert(rosters).values({
    id: rosterId,
    communeCode: "26080",
    audience: "citizen",
    fileName: "danh-sach.xlsx",
    uploadedBy: other.id,
    uploadedAt: new Date(),
    expiresAt: new Date(),
    plan: { version: 1 },
    step: "written",
  });
  const simulation = { id: newId(), revisionId: newId() };
  await db
    .insert(simulations)
    .values({ id: simulation.id, slug: simulation.id, currentRevisionId: simulation.revisionId });
  await db.insert(simulationRevisions).values({
    id: simulation.revisionId,
    simulationId: simulation.id,
    number: 1,
    source: "",
    sourceHash: "",
    title: "Bài thực hành",
    minutes: 5,
    body: {},
    createdAt: new Date(),
  });
  return { topic, lessons, hall, helperId: other.id, rosterId, simulation, otherId: other.id };
}

type Person = Parameters<typeof makeCertificate>[1];

/** All of it happened at `at`: of two people who have the same, the earlier is told from the later. */
export async function giveEveryRow(db: Database, world: World, person: Person, at: Date): Promise<void> {
  const { topic, lessons, hall, helperId, rosterId, simulation, otherId } = world;
  const personId = person.id;
  const [lesson] = lessons;
  if (!lesson) throw new Error("no lesson");
  const { id: lessonId, currentRevisionId: revisionId } = lesson;
  const sessionId = hall.sessions[0]?.id ?? "";
  await db.insert(sessions).values({ id: newId(), userId: personId, expiresAt: new Date("2099-01-01") });
  await db
    .insert(passwords)
    .values({ personId, hash: `hash of ${personId}`, changedAt: at })
    .onConflictDoNothing();
  await db
    .insert(signInCards)
    .values({ id: newId(), personId, tokenHash: newId(), issuedBy: otherId, issuedAt: at });
  await db.insert(consents).values({
    id: newId(),
    personId,
    purpose: "learning",
    textVersion: "1",
    channel: "web",
    givenAt: at,
  });
  await db
    .insert(dataRequests)
    .values({ id: newId(), personId, kind: "copy", wish: "", receivedAt: at, acknowledgeBy: "2026-11-25" });
  await db.insert(deaths).values({ personId, diedOn: "2026-11-20", recordedBy: otherId, recordedAt: at });
  await db.insert(lessonCompletions).values({ personId, lessonId, revisionId, completedAt: at });
  await db.insert(lessonRereadings).values({ personId, lessonId, revisionId, completedAt: at });
  await db.insert(lessonPositions).values({ personId, lessonId, openedAt: at, seenAt: at });
  await db.insert(finishedTopics).values({ personId, topicId: topic.id, finishedAt: at });
  await db.insert(watchedIntervals).values({
    ...{ id: newId(), personId, lessonId, mediaHash: "h", fromSecond: 0, toSecond: 10.5 },
    ...{ durationSeconds: 60, sequence: 1, playedAt: at },
  });
  await db.insert(simulationRuns).values({
    ...{ id: newId(), personId, simulationId: simulation.id, revisionId: simulation.revisionId },
    ...{ key: "luot-1", actions: [], stepsRight: 1, stepsTotal: 2, errors: 0, reachedEnd: true },
    ...{ durationSeconds: 5, finishedAt: at },
  });
  await makeCertificate(db, person, topic.id, { issuedAt: at, earnedAt: at });
  await db.insert(classMembers).values({ classId: hall.id, personId, addedBy: otherId, addedAt: at });
  await db.insert(classTrainers).values({ classId: hall.id, personId });
  await db.insert(attendanceMarks).values({
    ...{ id: newId(), sessionId, personId, mark: "present", method: "hand", markedAt: at },
    ...{ recordedAt: at, recordedBy: otherId },
  });
  await updateAttendance(db, sessionId, personId);
  await db.insert(classResults).values({
    ...{ id: newId(), classId: hall.id, personId, result: "passed", reason: "bài trên giấy" },
    ...{ recordedBy: otherId, recordedAt: at },
  });
  await db.insert(helperLinks).values({ id: newId(), helperId, learnerId: personId, agreedAt: at });
  const householdId = newId();
  await db.insert(households).values({ id: householdId, code: newId(), createdAt: at });
  await db.insert(householdMembers).values({ personId, householdId, joinedAt: at });
  await db.insert(flags).values({
    ...{ id: newId(), rule: "impossible-age", ruleVersion: 1, personId, fingerprint: personId },
    ...{ evidence: { version: 1, figures: [] }, raisedAt: at },
  });
  await db.insert(rosterPeople).values({ rosterId, personId });
  await db.insert(rosterDecisions).values({ rowHash: "hang-1", personId, decidedAt: at });
  await queueRecount(db, personId);
}
