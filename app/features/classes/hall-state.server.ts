/** What the screen of a hall shows at this moment: the code, as a drawing and as digits, and how many have come. */
import { and, count, eq } from "drizzle-orm";
import { attendances, classMembers } from "#drizzle/schema/classes";
import type { Viewer } from "~/features/accounts/viewer";
import { now } from "~/platform/clock.server";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { qrShape } from "~/platform/qr-code";
import { type WindowFault, whatForbidsCheckIn } from "./check-in-window";
import { findHeldSession } from "./read-attendance.server";
import { hallCode } from "./rotating-code.server";

export interface HallState {
  /** Why nobody can mark themselves now. */
  closed: WindowFault | null;
  qr: { side: number; path: string };
  /** "123 456". */
  digits: string;
  changesIn: number;
  present: number;
  listed: number;
}

/** Not found for a session of a class that the viewer does not hold. */
export async function readHallState(
  db: Database,
  { keys, publicUrl }: { keys: Keys; publicUrl: string },
  viewer: Viewer,
  ids: { classId: string; sessionId: string },
): Promise<HallState> {
  const { found, session } = await findHeldSession(db, viewer, ids);
  const moment = now();
  const { token, typed, changesIn } = hallCode(keys, session.id, moment);
  const [came] = await db
    .select({ count: count() })
    .from(attendances)
    .where(and(eq(attendances.sessionId, session.id), eq(attendances.outcome, "present")));
  const [listed] = await db
    .select({ count: count() })
    .from(classMembers)
    .where(eq(classMembers.classId, found.id));
  return {
    closed: whatForbidsCheckIn({ ...session, state: found.state }, moment) ?? null,
    qr: qrShape(`${publicUrl}/diem-danh/${session.id}?ma=${token}`),
    digits: `${typed.slice(0, 3)} ${typed.slice(3)}`,
    changesIn,
    present: came?.count ?? 0,
    listed: listed?.count ?? 0,
  };
}
