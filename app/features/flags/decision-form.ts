/** What the form that closes a flag sends. Pure. */
import { FLAG_DECISIONS, type FlagDecision } from "#drizzle/schema/flags";
import { parseReason, type ReasonFault } from "~/features/certificates/reason";

export type DecisionFaults = { decision?: "decisionMissing"; reason?: ReasonFault };

export type TypedDecision =
  | { ok: true; value: { decision: FlagDecision; reason: string } }
  | { ok: false; faults: DecisionFaults };

export function parseDecision(typed: { decision: string; reason: string }): TypedDecision {
  const decision = FLAG_DECISIONS.find((one) => one === typed.decision);
  const reason = parseReason(typed.reason);
  if (decision && reason.ok) return { ok: true, value: { decision, reason: reason.value } };
  return {
    ok: false,
    faults: {
      ...(decision ? {} : { decision: "decisionMissing" as const }),
      ...(reason.ok ? {} : { reason: reason.fault }),
    },
  };
}
