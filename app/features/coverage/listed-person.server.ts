/** A person as lists and files show them: who they are, where they live and where they stand. */
import { and, inArray, type SQL, sql } from "drizzle-orm";
import { deaths, people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { countedSpans, linkedPeople } from "#drizzle/schema/coverage";
import { communeNames, hamlets } from "#drizzle/schema/places";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { certifiedSpan } from "./certified-span.server";
import { type Standing, type StandingFacts, standingOf } from "./standing";
import { isValidCertificate } from "./valid-certificate.server";

export interface ListedPerson {
  id: string;
  fullName: string;
  birthYear: number;
  phone: string | null;
  personalIdHint: string | null;
  audience: string;
  communeCode: string;
  communeName: string;
  /** "Khu phố 5"; null: not known. */
  hamletName: string | null;
  /** Valid ones. */
  certificates: number;
  standing: Standing;
  /** Their place in the order of lists. */
  sortName: string;
}

type Row = Omit<ListedPerson, "hamletName" | "standing"> &
  Omit<StandingFacts, "merged"> & {
    hamletKind: (typeof hamlets.$inferSelect)["kind"] | null;
    hamlet: string | null;
  };

/** Those of `ids`, in the order of lists. */
export async function listedPeople(db: Database, today: string, ids: string[]): Promise<ListedPerson[]> {
  if (ids.length === 0) return [];
  return readListed(db, today, sql`(select * from ${people} where ${inArray(people.id, ids)})`);
}

/** Those of a subquery of rows of `people`, in the order of lists. */
export async function readListed(db: Database, today: string, rows: SQL): Promise<ListedPerson[]> {
  const found = await selectRows<Row>(
    db,
    sql`select ${people.id} as "id", ${people.fullName} as "fullName", ${people.birthYear} as "birthYear",
      ${people.phone} as "phone", ${people.personalIdHint} as "personalIdHint", ${people.audience} as "audience",
      ${people.communeCode} as "communeCode", ${people.sortName} as "sortName",
      ${communeNames.fullName} as "communeName", ${hamlets.kind} as "hamletKind", ${hamlets.name} as "hamlet",
      ${countedSpans.countsFrom}::text as "countsFrom", ${linkedPeople.heldBackAs} as "heldBackAs",
      ${deaths.diedOn}::text as "diedOn", (
        select count(*)::int from ${certificates}
        where ${certificates.personId} = ${people.id} and ${isValidCertificate()}
      ) as "certificates"
    from ${rows} people
    join ${communeNames} on ${and(sql`${communeNames.communeCode} = ${people.communeCode}`, nameHoldsOn(today))}
    left join ${hamlets} on ${hamlets.id} = ${people.hamletId}
    left join ${countedSpans} on ${certifiedSpan(today)}
    left join ${linkedPeople} on ${linkedPeople.personId} = ${people.id}
    left join ${deaths} on ${deaths.personId} = ${people.id}
    order by ${people.sortName}, ${people.id}`,
  );
  return found.map((row) => ({
    id: row.id,
    fullName: row.fullName,
    birthYear: row.birthYear,
    phone: row.phone,
    personalIdHint: row.personalIdHint,
    audience: row.audience,
    communeCode: row.communeCode,
    communeName: row.communeName,
    hamletName: row.hamletKind && row.hamlet ? hamletName({ kind: row.hamletKind, name: row.hamlet }) : null,
    certificates: row.certificates,
    standing: standingOf({ ...row, merged: false }, today),
    sortName: row.sortName,
  }));
}
