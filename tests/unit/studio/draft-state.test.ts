import { describe, expect, it } from "vitest";
import { DRAFT_STATES, type DraftState } from "#drizzle/schema/authoring";
import type { Viewer } from "~/features/accounts/viewer";
import { refusalOf } from "~/features/studio/draft-policy.server";
import { type DraftAct, nextState } from "~/features/studio/draft-state";

const ACTS: DraftAct[] = [
  "save",
  "submit",
  "withdraw",
  "comment",
  "return",
  "approve",
  "schedule",
  "unschedule",
  "publish",
  "discard",
];

/** Rows: states; columns: acts in the order above; "–": not in this state. */
const TABLE: Record<DraftState, string> = {
  draft: "draft submitted – – – – – – – discarded",
  submitted: "– – draft submitted returned approved – – – –",
  returned: "returned submitted – – – – – – – discarded",
  approved: "draft – draft approved returned – scheduled – published discarded",
  scheduled: "– – draft – returned – scheduled approved published –",
  published: "– – – – – – – – – –",
  discarded: "– – – – – – – – – –",
};

describe("a draft's way", () => {
  it.each(DRAFT_STATES)("from %s leads where the table says", (state) => {
    expect(ACTS.map((act) => nextState(state, act) ?? "–").join(" ")).toBe(TABLE[state]);
  });

  it("reaches learners only through somebody's approval", () => {
    const reached = new Set<DraftState>(["draft"]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const state of [...reached])
        for (const act of ACTS) {
          const next = act === "approve" ? undefined : nextState(state, act);
          if (next) reached.add(next);
        }
    }
    expect([...reached].sort()).toEqual(["discarded", "draft", "returned", "submitted"]);
  });
});

const viewer = (personId: string, ...grants: Viewer["grants"]): Viewer => ({
  personId,
  fullName: "Nguyễn Văn Mẫu",
  communeCode: "26080",
  grants,
  sessionId: "",
});
const trainer = (topicId: string | null) => ({ role: "source-trainer", communeCode: null, topicId }) as const;
const reviewing = { role: "reviewer", communeCode: null } as const;

const WHO = {
  author: viewer("author", trainer("a")),
  "a colleague of the topic": viewer("colleague", trainer("a")),
  "a trainer of every topic": viewer("everywhere", trainer(null)),
  "a trainer of another topic": viewer("stranger", trainer("b")),
  reviewer: viewer("reviewer", reviewing),
  "a reviewer who wrote in it": viewer("both", trainer("a"), reviewing),
  "an administrator": viewer("admin", { role: "province-admin", communeCode: null }),
  learner: viewer("learner"),
};

/** One state in which each act is possible, so that only the person decides. */
const POSSIBLE: Record<DraftAct, DraftState> = {
  save: "draft",
  submit: "draft",
  withdraw: "submitted",
  comment: "submitted",
  return: "submitted",
  approve: "submitted",
  schedule: "approved",
  unschedule: "scheduled",
  publish: "approved",
  discard: "draft",
};

/** In the order of ACTS: y may, r not their role, o not their own text. */
const MAY: [who: keyof typeof WHO, fourEyes: string, without: string][] = [
  ["author", "yyyrrryyyy", "yyyyyyyyyy"],
  ["a colleague of the topic", "yyyrrryyyy", "yyyyyyyyyy"],
  ["a trainer of every topic", "yyyrrryyyy", "yyyyyyyyyy"],
  ["a trainer of another topic", "rrrrrrrrrr", "rrrrrrrrrr"],
  ["reviewer", "rrryyyyyyr", "rrryyyyyyr"],
  ["a reviewer who wrote in it", "yyyyyoyyyy", "yyyyyyyyyy"],
  ["an administrator", "rrrrrrrrrr", "rrrrrrrrrr"],
  ["learner", "rrrrrrrrrr", "rrrrrrrrrr"],
];

describe("who may", () => {
  const authors = ["author", "both"];
  it.each(MAY)("%s with four eyes %s, without %s", (who, fourEyes, without) => {
    const letters = (rule: boolean) =>
      ACTS.map((act) => {
        const draft = { topicId: "a", state: POSSIBLE[act], authors };
        const refusal = refusalOf(act, WHO[who], draft, { fourEyes: rule });
        return refusal === undefined ? "y" : refusal === "role" ? "r" : "o";
      }).join("");
    expect([letters(true), letters(false)]).toEqual([fourEyes, without]);
  });
});
