/**
 * Mail to those who wrote a text when somebody else has done something with it. Without a mail server nothing is
 * sent; what waits for whom is on /giang-vien in any case.
 */
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import { people } from "#drizzle/schema/accounts";
import { type DraftStep, draftSteps, lessonDrafts } from "#drizzle/schema/authoring";
import { translator } from "~/i18n/translate";
import { defineJob } from "~/platform/jobs/define-job";
import { sendMail } from "~/platform/mail/send-mail.server";
import { titleOf } from "./title-of";

/** Steps that an author wants to hear of. */
export const TOLD: ReadonlySet<DraftStep> = new Set(["returned", "approved", "scheduled", "published"]);

export const tellAuthors = defineJob({
  kind: "tell-authors",
  payload: z.object({ stepId: z.string() }),
  async run({ app: { db, env } }, { stepId }) {
    if (!env.smtpUrl) return;
    const [row] = await db
      .select({ draft: lessonDrafts, step: draftSteps })
      .from(draftSteps)
      .innerJoin(lessonDrafts, eq(lessonDrafts.id, draftSteps.draftId))
      .where(eq(draftSteps.id, stepId));
    if (!row) return;
    const { draft, step } = row;
    const others = draft.authors.filter((id) => id !== step.byId);
    if (others.length === 0) return;
    const told = await db
      .select({ email: people.email })
      .from(people)
      .where(and(inArray(people.id, others), isNull(people.disabledAt), isNotNull(people.email)));
    const t = translator("vi");
    const title = titleOf(draft.source) ?? draft.slug;
    const words = t(`studio.step.${step.step}`);
    for (const { email } of told)
      await sendMail(env, {
        to: email as string,
        subject: t("studio.mailSubject", { title, step: words }),
        text: [
          t("studio.mailText", { title, step: words }),
          ...(step.note ? [`“${step.note}”`] : []),
          `${env.publicUrl}/giang-vien/bai/${draft.id}`,
        ].join("\n\n"),
      });
  },
});
