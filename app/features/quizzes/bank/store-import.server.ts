/** Stores the questions of an import that a person has looked at: all of them or, when one has a fault, none. */
import { z } from "zod";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import type { Database } from "~/platform/database/client.server";
import { MOST_QUESTIONS } from "../exchange/contract";
import type { BankTopic } from "./load-bank.server";
import { KEY, type QuestionDraft } from "./question-draft";
import { storeDraft } from "./save-draft.server";

/** What the dry run's form sends back: it has been in a browser, and is checked like any other text. */
const draftSchema = z.strictObject({
  key: z.string().regex(KEY),
  type: z.string().max(64),
  lesson: z.string().max(64).nullable(),
  difficulty: z.enum(["easy", "medium", "hard"]),
  skill: z.string().max(2000).nullable(),
  prompt: z.string().max(20_000),
  options: z.array(z.strictObject({ text: z.string().max(20_000), right: z.boolean() })).max(100),
  explanation: z.string().max(20_000),
});
const draftsSchema = z.array(draftSchema).max(MOST_QUESTIONS);

export type StoredImport = { ok: true; added: number; changed: number; same: number } | { ok: false };

/** The caller has loaded the bank as one that the viewer may change. */
export async function storeImport(
  db: Database,
  viewer: Viewer,
  { topic, sent, format, now }: { topic: BankTopic; sent: unknown; format: string; now: Date },
): Promise<StoredImport> {
  const read = draftsSchema.safeParse(sent);
  if (!read.success || read.data.length === 0) return { ok: false };
  const drafts: QuestionDraft[] = read.data;
  const counts = { added: 0, changed: 0, same: 0 };
  try {
    await db.transaction(async (tx) => {
      for (const draft of drafts) {
        const saved = await storeDraft(tx, viewer, topic.id, draft, now);
        if (!saved.ok) throw new Refused();
        counts[saved.outcome]++;
      }
      await recordEvent(tx, {
        actorId: viewer.personId,
        action: "question.imported",
        subject: { type: "topic", id: topic.id },
        detail: { format, rows: drafts.length },
      });
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false };
    throw error;
  }
  return { ok: true, ...counts };
}

class Refused extends Error {}
