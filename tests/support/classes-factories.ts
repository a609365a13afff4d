/** Classes with sessions and lists. */
import { classCommunes, classMembers, classSessions, trainingClasses } from "#drizzle/schema/classes";
import type { Database } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import { AT, makeCommune, makeTopic, makeViewer } from "./factories";

type ClassFields = Partial<typeof trainingClasses.$inferInsert> & {
  /** Whom the list has. */
  members?: string[];
  /** When its sessions begin; each lasts three hours. */
  starts?: string[];
  /** Communes beside its own. */
  invited?: string[];
};

/** A running class of 40 seats in Phường Trấn Biên with one session on 22/11/2026 from 14:00 (AT is 15:00). */
export async function makeClass(
  db: Database,
  { members = [], starts = ["2026-11-22T07:00:00Z"], invited = [], ...fields }: ClassFields = {},
) {
  const communeCode = fields.communeCode ?? (await makeCommune(db));
  const createdBy = fields.createdBy ?? (await makeViewer(db, [], { communeCode })).personId;
  const [made] = await db
    .insert(trainingClasses)
    .values({
      id: newId(),
      topicId: fields.topicId ?? (await makeTopic(db)).id,
      place: "Hội trường UBND phường",
      seats: 40,
      state: "running",
      createdAt: AT,
      ...fields,
      communeCode,
      createdBy,
    })
    .returning();
  if (!made) throw new Error("no class was made");
  const classId = made.id;
  for (const code of new Set([communeCode, ...invited]))
    await db.insert(classCommunes).values({ classId, communeCode: code });
  const sessions = await db
    .insert(classSessions)
    .values(
      starts.map((start) => ({
        id: newId(),
        classId,
        startsAt: new Date(start),
        endsAt: new Date(Date.parse(start) + 3 * 3_600_000),
      })),
    )
    .returning();
  for (const personId of members)
    await db.insert(classMembers).values({ classId, personId, addedBy: createdBy, addedAt: AT });
  return { ...made, sessions };
}
