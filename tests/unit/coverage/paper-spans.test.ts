import { expect, it } from "vitest";
import { type Paper, paperSpans } from "~/features/coverage/paper-spans";

const day = (text: string) => new Date(`${text}T03:00:00Z`);

function paper(
  id: string,
  earned: string,
  fields: Partial<Record<"issued" | "revoked" | "replaced" | "by", string>> = {},
) {
  const { issued = earned, revoked, replaced, by = null } = fields;
  return {
    id,
    topicId: "t",
    issuedAt: day(issued),
    earnedAt: day(earned),
    revokedAt: revoked ? day(revoked) : null,
    supersededAt: replaced ? day(replaced) : null,
    supersededById: by,
  } satisfies Paper;
}

it.each<[string, Paper[], string[]]>([
  ["holds from the day it was earned", [paper("a", "2026-06-01")], ["2026-06-01 – "]],
  [
    "holds until it is revoked",
    [paper("a", "2026-06-01", { revoked: "2026-08-01" })],
    ["2026-06-01 – 2026-08-01"],
  ],
  [
    "with a corrected name goes on without a gap",
    [
      paper("a", "2026-06-01", { replaced: "2026-08-01", by: "b" }),
      paper("b", "2026-06-01", { issued: "2026-08-01" }),
    ],
    ["2026-06-01 – 2026-08-01", "2026-08-01 – "],
  ],
  [
    "given back after a revocation leaves the days between without one",
    [
      paper("a", "2026-06-01", { revoked: "2026-07-01", replaced: "2026-08-01", by: "b" }),
      paper("b", "2026-06-01", { issued: "2026-08-01" }),
    ],
    ["2026-06-01 – 2026-07-01", "2026-08-01 – "],
  ],
])("a paper %s", (_, papers, expected) => {
  expect(paperSpans(papers).map(({ from, until }) => `${from} – ${until ?? ""}`)).toEqual(expected);
});

it("days are those of Vietnam", () => {
  const [span] = paperSpans([{ ...paper("a", "2026-06-01"), earnedAt: new Date("2026-06-01T17:00:00Z") }]);
  expect(span?.from).toBe("2026-06-02");
});
