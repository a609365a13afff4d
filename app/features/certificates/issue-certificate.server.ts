/** Writes one certificate: what it prints is frozen here, so that a later rename changes nothing already given. */
import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { topics } from "#drizzle/schema/catalog";
import { certificates } from "#drizzle/schema/certificates";
import { communeNames } from "#drizzle/schema/places";
import { queueRecount } from "~/features/accounts/queue-recount.server";
import { type AuditEvent, recordEvent } from "~/features/audit/record-event.server";
import { provinceNameOn, readProgramme } from "~/features/catalog/read-programme.server";
import { vietnamDate } from "~/i18n/format";
import type { Database } from "~/platform/database/client.server";
import { newId, randomCode } from "~/platform/ids.server";
import { CODE_LENGTH } from "./certificate-code";
import { nextNumber } from "./next-number.server";

export interface Issue {
  /** Its id, where the caller must know it before. */
  id?: string;
  personId: string;
  topicId: string;
  /** The passed attempt it rests on; `score` 0–1. */
  attempt: { id: string; score: number };
  issuedAt: Date;
  earnedAt: Date;
  /** What to print instead of the profile's name and birth year. */
  corrected?: { fullName: string; birthYear: number };
  /** Null: the system issued it because it was earned. */
  actorId?: string | null;
  /** What the log calls it, and what else it should tell. */
  event?: Pick<AuditEvent, "action" | "detail">;
}

/** The caller holds the person's lock and has decided that it is due. Returns the new certificate's id. */
export async function issueCertificate(
  tx: Database,
  { id = newId(), personId, topicId, attempt, issuedAt, earnedAt, corrected, actorId = null, event }: Issue,
): Promise<string> {
  const today = vietnamDate(issuedAt);
  const programme = await readProgramme(tx);
  const printed = await printedFields(tx, personId, topicId, today);
  const number = await nextNumber(tx, programme.certificateNumber, issuedAt);
  await tx.insert(certificates).values({
    id,
    code: randomCode(CODE_LENGTH),
    number,
    personId,
    topicId,
    attemptId: attempt.id,
    ...printed,
    ...corrected,
    score: attempt.score,
    programmeName: programme.name,
    provinceName: provinceNameOn(programme, today),
    issuer: programme.issuer.join("\n"),
    issuedAt,
    earnedAt,
  });
  await recordEvent(tx, {
    actorId,
    action: event?.action ?? "certificate.issued",
    subject: { type: "certificate", id },
    detail: { personId, topicId, number, ...event?.detail },
  });
  await queueRecount(tx, personId);
  return id;
}

/** Person, commune (by its name on the day) and topic as they are printed. */
async function printedFields(tx: Database, personId: string, topicId: string, day: string) {
  const [row] = await tx
    .select({
      fullName: people.fullName,
      birthYear: people.birthYear,
      communeCode: people.communeCode,
      communeName: communeNames.fullName,
      topicTitle: topics.title,
    })
    .from(people)
    .innerJoin(topics, eq(topics.id, topicId))
    .innerJoin(
      communeNames,
      and(
        eq(communeNames.communeCode, people.communeCode),
        lte(communeNames.validFrom, day),
        or(isNull(communeNames.validTo), gte(communeNames.validTo, day)),
      ),
    )
    .where(eq(people.id, personId));
  if (!row)
    throw new Error(`person ${personId}, topic ${topicId} or the commune's name on ${day} is missing`);
  return row;
}
