/** An officer writes down what a person of their commune asked on paper, at the counter or by phone. */
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import type { Viewer } from "~/features/accounts/viewer";
import { administeredBy } from "~/features/coverage/scope.server";
import { vietnamDate, vietnamMidnight } from "~/i18n/format";
import { now } from "~/platform/clock.server";
import type { Database } from "~/platform/database/client.server";
import { notFound } from "~/platform/errors";
import type { PaperRequest } from "./paper-form";
import { storeRequest } from "./send-request.server";

/** Throws notFound, also for who lives elsewhere and for whose data are gone. */
export async function findAsker(db: Database, viewer: Viewer, personId: string) {
  const [person] = await db
    .select({ id: people.id, fullName: people.fullName, birthYear: people.birthYear })
    .from(people)
    .where(
      and(
        eq(people.id, personId),
        isNull(people.erasedAt),
        isNull(people.mergedIntoId),
        administeredBy(viewer, people.communeCode),
      ),
    );
  if (!person) throw notFound(`person ${personId}`);
  return person;
}

/** The clocks run from the day it was received, which may be past. As sendRequest() otherwise. */
export async function recordRequest(
  db: Database,
  viewer: Viewer,
  personId: string,
  { kind, wish, receivedOn, channel, identityCheck }: PaperRequest,
): Promise<"alreadyOpen" | undefined> {
  const person = await findAsker(db, viewer, personId);
  const today = receivedOn === vietnamDate(now());
  return storeRequest(db, viewer, {
    ...{ personId: person.id, kind, wish },
    receivedAt: today ? now() : vietnamMidnight(receivedOn),
    onPaper: { channel, identityCheck },
  });
}
