/** A person's own account, as "my account" shows and edits it. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { communeNames, hamlets, workplaces } from "#drizzle/schema/places";
import { hamletName } from "~/features/places/hamlet-name";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { Viewer } from "./viewer";

/** `today` is "2026-11-22": the commune is called as on that day. */
export async function readAccount(db: Database, viewer: Viewer, today: string) {
  const [account] = await db
    .select({
      username: people.username,
      fullName: people.fullName,
      birthYear: people.birthYear,
      birthDate: people.birthDate,
      communeCode: people.communeCode,
      communeName: communeNames.fullName,
      hamletId: people.hamletId,
      hamlet: { kind: hamlets.kind, name: hamlets.name },
      audience: people.audience,
      sex: people.sex,
      workplaceName: workplaces.name,
      phone: people.phone,
      email: people.email,
      personalIdHint: people.personalIdHint,
      createdAt: people.createdAt,
    })
    .from(people)
    .leftJoin(communeNames, and(eq(communeNames.communeCode, people.communeCode), nameHoldsOn(today)))
    .leftJoin(hamlets, eq(hamlets.id, people.hamletId))
    .leftJoin(workplaces, eq(workplaces.id, people.workplaceId))
    .where(eq(people.id, viewer.personId));
  if (!account) throw notFound();
  return { ...account, hamletName: account.hamlet && hamletName(account.hamlet) };
}

/** Whether papers were given out that keep the name and commune of their day. */
export async function holdsCertificates(db: Database, viewer: Viewer): Promise<boolean> {
  const rows = await db
    .select({ id: certificates.id })
    .from(certificates)
    .where(
      and(
        eq(certificates.personId, viewer.personId),
        isNull(certificates.revokedAt),
        isNull(certificates.supersededAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
