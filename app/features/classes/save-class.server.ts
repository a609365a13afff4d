/** An officer plans a class in a commune of theirs, or corrects what was planned. */
import { eq } from "drizzle-orm";
import { classCommunes, classSessions, classTrainers, trainingClasses } from "#drizzle/schema/classes";
import { administersCommune, type Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { AppError, notFound } from "~/platform/errors";
import { newId } from "~/platform/ids.server";
import type { ClassWish, SessionTimes } from "./class-form";
import { lockRunClass } from "./class-policy.server";
import { isOpenToChanges } from "./class-state";

/** The id of the new class, with its first session. Not found unless the viewer administers the commune. */
export async function createClass(
  db: Database,
  viewer: Viewer,
  { session, ...wish }: ClassWish & { session: SessionTimes },
): Promise<string> {
  if (!administersCommune(viewer, wish.communeCode)) throw notFound(`no commune ${wish.communeCode}`);
  const id = newId();
  await db.transaction(async (tx) => {
    await tx
      .insert(trainingClasses)
      .values({ id, ...columnsOf(wish), createdBy: viewer.personId, createdAt: now() });
    await tx.insert(classSessions).values({ id: newId(), classId: id, ...session });
    await writeLists(tx, id, wish);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "class.planned",
      subject: { type: "class", id },
      detail: { communeCode: wish.communeCode, topicId: wish.topicId },
    });
  });
  return id;
}

/** The commune that gives the hall stays. Conflict once the class is closed. */
export async function changeClass(
  db: Database,
  viewer: Viewer,
  id: string,
  wish: Omit<ClassWish, "communeCode">,
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockRunClass(tx, viewer, id);
    if (!isOpenToChanges(found.state)) throw new AppError("conflict", "the class is closed");
    const whole = { ...wish, communeCode: found.communeCode };
    await tx.update(trainingClasses).set(columnsOf(whole)).where(eq(trainingClasses.id, id));
    await tx.delete(classCommunes).where(eq(classCommunes.classId, id));
    await tx.delete(classTrainers).where(eq(classTrainers.classId, id));
    await writeLists(tx, id, whole);
    await recordEvent(tx, {
      actorId: viewer.personId,
      action: "class.changed",
      subject: { type: "class", id },
    });
  });
}

const columnsOf = ({ topicId, communeCode, place, seats, guestTrainers, walkIns }: ClassWish) => ({
  topicId,
  communeCode,
  place,
  seats,
  guestTrainers,
  walkIns,
});

async function writeLists(tx: Database, classId: string, wish: ClassWish): Promise<void> {
  const codes = [...new Set([wish.communeCode, ...wish.invited])];
  await tx.insert(classCommunes).values(codes.map((communeCode) => ({ classId, communeCode })));
  if (wish.trainers.length > 0)
    await tx.insert(classTrainers).values(wish.trainers.map((personId) => ({ classId, personId })));
}
