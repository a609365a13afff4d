/**
 * Who may do what with a draft. Whoever writes in a topic writes, sends, takes back and, once a second person has
 * approved, publishes; reviewers comment, return and approve. Nobody approves a text they wrote in, even as one of
 * several: the last change would have been seen by one person alone. Where the programme has switched the rule of
 * four eyes off, whoever may write may approve, their own text too. Pure.
 */
import type { DraftState } from "#drizzle/schema/authoring";
import type { Viewer } from "~/features/accounts/viewer";
import { mayEditTopic, mayReview } from "~/features/catalog/topic-policy.server";
import { type DraftAct, nextState } from "./draft-state";

export interface DraftForPolicy {
  topicId: string;
  state: DraftState;
  authors: readonly string[];
}

/** "state": not now. "role": not this person. "ownText": they wrote in it. */
export type Refusal = "state" | "role" | "ownText";

/** Undefined: they may. */
export function refusalOf(
  act: DraftAct,
  viewer: Viewer,
  draft: DraftForPolicy,
  { fourEyes }: { fourEyes: boolean },
): Refusal | undefined {
  if (!nextState(draft.state, act)) return "state";
  const writes = mayEditTopic(viewer, draft.topicId);
  const judges = mayReview(viewer) || (!fourEyes && writes);
  switch (WHO[act]) {
    case "writer":
      return writes ? undefined : "role";
    case "judge":
      return judges ? undefined : "role";
    case "either":
      return writes || judges ? undefined : "role";
    case "second":
      if (!judges) return "role";
      return fourEyes && draft.authors.includes(viewer.personId) ? "ownText" : undefined;
  }
}

const WHO: Record<DraftAct, "writer" | "judge" | "either" | "second"> = {
  save: "writer",
  submit: "writer",
  withdraw: "writer",
  discard: "writer",
  comment: "judge",
  return: "judge",
  approve: "second",
  schedule: "either",
  unschedule: "either",
  publish: "either",
};
