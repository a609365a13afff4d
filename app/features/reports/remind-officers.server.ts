/**
 * The monthly reminder: from the first working day on which a commune's draft waits, its officers get one mail for
 * that month. One job a person, so that a mail that fails is repeated alone; its key keeps it from being sent twice.
 */
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { viewerOf } from "~/features/accounts/viewer-of.server";
import { periodWords } from "~/features/coverage/period-words";
import { parsePeriod } from "~/features/coverage/report-period";
import { listDuties } from "~/features/periods/list-months.server";
import { translator } from "~/i18n/translate";
import type { Database } from "~/platform/database/client.server";
import { defineJob } from "~/platform/jobs/define-job";
import { enqueueJob } from "~/platform/jobs/enqueue-job.server";
import { sendMail } from "~/platform/mail/send-mail.server";

export const remindOfficers = defineJob({
  kind: "remind-officers",
  payload: z.object({ day: z.string() }),
  daily: { at: "07:30", payload: (day) => ({ day }) },
  async run({ app: { db, env } }, { day }) {
    if (!env.smtpUrl) return;
    for (const personId of await officersWithMail(db)) {
      const duties = await draftsOf(db, personId, day);
      for (const month of new Set(duties.map((duty) => duty.month.id)))
        await enqueueJob(db, remindOfficer, { personId, month, day }, { key: `remind ${month} ${personId}` });
    }
  },
});

export const remindOfficer = defineJob({
  kind: "remind-officer",
  payload: z.object({ personId: z.string(), month: z.string(), day: z.string() }),
  async run({ app: { db, env } }, { personId, month, day }) {
    const period = parsePeriod(month);
    const duties = (await draftsOf(db, personId, day)).filter((duty) => duty.month.id === month);
    const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, personId));
    if (!period || duties.length === 0 || !person?.email) return;
    const t = translator("vi");
    const words = periodWords(t, period);
    const lines = duties.map(
      ({ fullName, slug }) => `- ${fullName}: ${env.publicUrl}/quan-tri/ky-bao-cao/${month}/${slug}`,
    );
    await sendMail(env, {
      to: person.email,
      subject: t("reports.mailSubject", { period: words }),
      text: [t("reports.mailText", { period: words }), ...lines, t("reports.mailEnd")].join("\n\n"),
    });
  },
});

async function officersWithMail(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(
      and(
        eq(roleGrants.role, "commune-officer"),
        isNull(roleGrants.revokedAt),
        isNull(people.disabledAt),
        isNotNull(people.email),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The drafts that wait to be sent. */
async function draftsOf(db: Database, personId: string, day: string) {
  return (await listDuties(db, await viewerOf(db, personId), day)).filter(({ kind }) => kind === "send");
}
