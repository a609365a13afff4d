/**
 * POST /bai-lam/:attempt/tra-loi: what attempt.island.ts sends. `{intent: "save" | "submit", answers: […]}` →
 * 200 `{kind: "saved", newer: [positions]}`, or `{kind: "over", result: path}` (409 when it was over before).
 */
import { z } from "zod";
import { guard } from "~/features/accounts/guard.server";
import { settleAttempt } from "~/features/certificates/settle-attempt.server";
import { givenAnswerSchema, saveAnswers } from "~/features/quizzes/save-answers.server";
import { AppError } from "~/platform/errors";

const messageSchema = z.object({
  intent: z.enum(["save", "submit"]),
  answers: z.array(givenAnswerSchema).max(1000),
});

export const action = guard("signed-in", async ({ app, viewer, params, request }) => {
  const id = params.attempt ?? "";
  const message = messageSchema.safeParse(await request.json().catch(() => undefined));
  if (!message.success) throw new AppError("invalid");
  const { intent, answers } = message.data;
  const saved = await saveAnswers(app.db, viewer, id, answers);
  if (saved.kind === "saved" && intent === "save") return Response.json(saved);
  await settleAttempt(app.db, id, saved.kind === "over" ? "deadline" : "learner");
  const over = { kind: "over", result: `/bai-lam/${id}/ket-qua` };
  return Response.json(over, { status: saved.kind === "over" ? 409 : 200 });
});
