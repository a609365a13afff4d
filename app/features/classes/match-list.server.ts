/** A list as it was pasted, one person a line, matched with the people of the viewer: what an officer has in a letter. */
import { and, asc, eq, isNull, or, type SQL } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { classCommunes } from "#drizzle/schema/classes";
import { communeNames } from "#drizzle/schema/places";
import { peopleVisibleTo } from "~/features/accounts/people-policy.server";
import type { Viewer } from "~/features/accounts/viewer";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { listedIds } from "./change-members.server";
import { findVisibleClass } from "./class-policy.server";
import { type ListLine, MAX_LINES, readListLine } from "./read-list-line";

export interface Candidate {
  id: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  listed: boolean;
}

export interface MatchedLine {
  text: string;
  /** None: nobody of the invited communes; several: whoever asks chooses. */
  candidates: Candidate[];
}

const MAX_CANDIDATES = 6;

/** In the order of the lines; empty ones left out, and those after MAX_LINES. Not found for a class not seen. */
export async function matchList(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { classId, text, today }: { classId: string; text: string; today: string },
): Promise<MatchedLine[]> {
  await findVisibleClass(db, viewer, classId);
  const listed = await listedIds(db, classId);
  const lines = text
    .split("\n")
    .map(readListLine)
    .filter((line) => line !== undefined)
    .slice(0, MAX_LINES);
  const matched: MatchedLine[] = [];
  for (const line of lines) {
    const found = await candidatesFor(db, keys, viewer, { classId, line, today });
    matched.push({
      text: line.text,
      candidates: found.map((one) => ({ ...one, listed: listed.has(one.id) })),
    });
  }
  return matched;
}

/** By the surest thing a line has: the personal id, else the phone with the name, else the name with the year. */
async function candidatesFor(
  db: Database,
  keys: Keys,
  viewer: Viewer,
  { classId, line, today }: { classId: string; line: ListLine; today: string },
) {
  const { personalId, phone, name, year, username } = line;
  const named = name ? eq(people.searchName, name) : undefined;
  const surest: SQL | undefined = personalId
    ? eq(people.personalIdHash, keys.hash("personal-id-hash", personalId))
    : phone
      ? and(eq(people.phone, phone), named)
      : or(username ? eq(people.username, username) : undefined, named && and(named, yearFits(year)));
  if (!surest) return [];
  return db
    .select({
      id: people.id,
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeName: communeNames.fullName,
    })
    .from(people)
    .innerJoin(
      classCommunes,
      and(eq(classCommunes.communeCode, people.communeCode), eq(classCommunes.classId, classId)),
    )
    .innerJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .where(and(surest, peopleVisibleTo(viewer), isNull(people.disabledAt)))
    .orderBy(asc(people.sortName), asc(people.id))
    .limit(MAX_CANDIDATES);
}

const yearFits = (year: number | undefined) => (year === undefined ? undefined : eq(people.birthYear, year));
