/** Makes rows the way the product does, with defaults that a test overrides where they matter. */

import { people, roleGrants } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { communeNames, communes, workplaceStaff, workplaces } from "#drizzle/schema/places";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import type { Role, Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { fold } from "~/platform/text/fold";
import { nameSortKey } from "~/platform/text/sort-key";

export const AT = new Date("2026-11-22T08:00:00Z");

export async function makeCommune(db: Database, code = "26080", name = "Trấn Biên"): Promise<string> {
  await db
    .insert(communes)
    .values({
      code,
      slug: `${fold(name).replaceAll(" ", "-")}-${code}`,
      formerProvince: "Đồng Nai",
      formedFrom: "",
      areaKm2: 10,
    })
    .onConflictDoNothing();
  await db
    .insert(communeNames)
    .values({
      communeCode: code,
      kind: "phuong",
      name,
      fullName: `Phường ${name}`,
      searchName: fold(`Phường ${name}`),
      validFrom: "2025-07-01",
    })
    .onConflictDoNothing();
  return code;
}

/** A workplace of a commune, or of the province; `staff`: on 1/6/2026. */
export async function makeWorkplace(
  db: Database,
  { name, communeCode = null, staff }: { name: string; communeCode?: string | null; staff?: number },
): Promise<string> {
  const id = newId();
  await db.insert(workplaces).values({ id, name, communeCode, createdAt: new Date("2026-06-01T00:00:00Z") });
  if (staff !== undefined)
    await db.insert(workplaceStaff).values({
      ...{ workplaceId: id, asOf: "2026-06-01", staff, source: "Danh sách mẫu" },
      ...{ recordedBy: "", recordedAt: AT },
    });
  return id;
}

type PersonFields = Partial<typeof people.$inferInsert>;

/** A person in Phường Trấn Biên (made when missing), born 1980, without a password. */
export async function makePerson(db: Database, fields: PersonFields = {}) {
  const fullName = fields.fullName ?? "Nguyễn Văn Mẫu";
  const communeCode = fields.communeCode ?? (await makeCommune(db));
  const [person] = await db
    .insert(people)
    .values({
      id: newId(),
      fullName,
      searchName: fold(fullName),
      sortName: nameSortKey(fullName),
      birthYear: 1980,
      audience: "citizen",
      createdAt: AT,
      ...fields,
      communeCode,
    })
    .returning();
  if (!person) throw new Error("no person was made");
  await queueRecount(db, person.id);
  return person;
}

/** A viewer for a person, with roles that are also stored. */
export async function makeViewer(
  db: Database,
  grants: { role: Role; communeCode?: string; topicId?: string }[] = [],
  fields: PersonFields = {},
): Promise<Viewer> {
  const person = await makePerson(db, fields);
  for (const { role, communeCode, topicId } of grants) {
    await db
      .insert(roleGrants)
      .values({ id: newId(), personId: person.id, role, communeCode, topicId, grantedAt: AT });
  }
  return {
    personId: person.id,
    fullName: person.fullName,
    communeCode: person.communeCode,
    grants: grants.map(({ role, communeCode = null, topicId = null }) => ({ role, communeCode, topicId })),
    sessionId: "",
  };
}

type TopicFields = Partial<typeof topics.$inferInsert>;

export async function makeTopic(db: Database, fields: TopicFields = {}) {
  const id = fields.id ?? newId();
  const [topic] = await db
    .insert(topics)
    .values({
      id,
      slug: `chuyen-de-${id}`,
      position: 1,
      title: "Chuyên đề mẫu",
      summary: "",
      audiences: [],
      countsTowardTarget: true,
      passMark: 0.8,
      attemptsAllowed: 0,
      cooldownMinutes: 0,
      contentHash: "",
      updatedAt: AT,
      ...fields,
    })
    .returning();
  if (!topic) throw new Error("no topic was made");
  return topic;
}
