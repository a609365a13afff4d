/** What is known of one person, for an officer of their commune: who they are, what they learnt, whether they count. */
import { and, desc, eq } from "drizzle-orm";
import { deaths, people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, linkedPeople } from "#drizzle/schema/coverage";
import { communeNames, communes, hamlets, workplaces } from "#drizzle/schema/places";
import { confirmationsOf } from "~/features/accounts/confirmations-of.server";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import type { Viewer } from "~/features/accounts/viewer";
import { type CertificateState, certificateState } from "~/features/certificates/certificate-state";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { readTopics } from "~/features/progress/read-topics.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import { certifiedSpan } from "./certified-span.server";
import { recountQueued } from "./recount.server";
import { administeredBy } from "./scope.server";
import { type Standing, standingOf } from "./standing";

export interface HeldCertificate {
  id: string;
  number: string;
  topicTitle: string;
  issuedAt: Date;
  state: CertificateState;
}

export interface TopicStanding {
  slug: string;
  title: string;
  titleEn: string | null;
  lessons: number;
  lessonsRead: number;
  testPassed: boolean;
}

/** Not found outside the viewer's communes. `today` is "2026-11-22". */
export async function readPerson(db: Database, viewer: Viewer, personId: string, today: string) {
  await recountQueued(db);
  const [found] = await db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
      sex: people.sex,
      phone: people.phone,
      email: people.email,
      username: people.username,
      personalIdHint: people.personalIdHint,
      audience: people.audience,
      createdAt: people.createdAt,
      disabledAt: people.disabledAt,
      erasedAt: people.erasedAt,
      mergedIntoId: people.mergedIntoId,
      communeCode: people.communeCode,
      communeName: communeNames.fullName,
      communeSlug: communes.slug,
      hamletId: people.hamletId,
      hamlet: { kind: hamlets.kind, name: hamlets.name },
      workplaceName: workplaces.name,
      countsFrom: countedSpans.countsFrom,
      heldBackAs: linkedPeople.heldBackAs,
      diedOn: deaths.diedOn,
    })
    .from(people)
    .innerJoin(communes, eq(communes.code, people.communeCode))
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .leftJoin(workplaces, eq(workplaces.id, people.workplaceId))
    .leftJoin(countedSpans, certifiedSpan(today))
    .leftJoin(linkedPeople, eq(linkedPeople.personId, people.id))
    .leftJoin(deaths, eq(deaths.personId, people.id))
    .where(and(eq(people.id, personId), administeredBy(viewer, people.communeCode)));
  if (!found) throw notFound(`no person ${personId} for ${viewer.personId}`);
  const { countsFrom, heldBackAs, diedOn, hamlet, ...person } = found;
  const held = await selectCertificates(db, personId);
  const accounts = [personId, ...(await formerAccounts(db, personId))];
  const [confirmation] = await confirmationsOf(db, accounts);
  const valid = held.filter(({ state }) => state === "valid").length;
  const standing: Standing = standingOf(
    { countsFrom, heldBackAs, diedOn, merged: person.mergedIntoId !== null, certificates: valid },
    today,
  );
  return {
    person: {
      ...person,
      hamletName: hamlet && hamletName(hamlet),
      confirmedOn: confirmation?.confirmedOn ?? null,
    },
    standing,
    certificates: held,
    topics: await topicsOf(db, personId),
  };
}

/** All of them, the newest first. */
async function selectCertificates(db: Database, personId: string): Promise<HeldCertificate[]> {
  const rows = await db
    .select({
      id: certificates.id,
      number: certificates.number,
      topicTitle: certificates.topicTitle,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      supersededAt: certificates.supersededAt,
    })
    .from(certificates)
    .where(eq(certificates.personId, personId))
    .orderBy(desc(certificates.issuedAt), desc(certificates.id));
  return rows.map(({ revokedAt, supersededAt, ...row }) => ({
    ...row,
    state: certificateState({ revokedAt, supersededAt }),
  }));
}

/** Topics in which the person has done anything. */
async function topicsOf(db: Database, personId: string): Promise<TopicStanding[]> {
  const topics = await readTopics(db, personId);
  return topics
    .map(({ slug, title, titleEn, lessons, testPassed }) => ({
      slug,
      title,
      titleEn,
      lessons: lessons.length,
      lessonsRead: lessons.filter(({ completed }) => completed).length,
      testPassed,
    }))
    .filter(({ lessonsRead, testPassed }) => lessonsRead > 0 || testPassed);
}
