import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate, TwinDecision } from "~/features/coverage/same-person";
import { whoCounts } from "~/features/coverage/who-counts";

interface Fields extends Partial<Omit<Candidate, "homes" | "held">> {
  communeCode?: string;
  /** Moves: "2026-08-01 26080". */
  moves?: readonly string[];
  /** From when until (and without) when they hold a certificate of a topic that counts. */
  certifiedOn?: string | null;
  revokedOn?: string | null;
  /** Instead of the two. */
  held?: Candidate["held"];
}

/** Nguyễn Văn An of Phường Trấn Biên, born 1980, certified on 1/6/2026, without a personal id. */
function account(id: string, fields: Fields = {}): Candidate {
  const {
    communeCode = "26041",
    moves = [],
    certifiedOn = "2026-06-01",
    revokedOn = null,
    held,
    ...rest
  } = fields;
  return {
    id,
    fullName: "Nguyễn Văn An",
    birthYear: 1980,
    birthDate: null,
    personalIdHash: null,
    diedOn: null,
    confirmedIds: [],
    ...rest,
    homes: [
      { communeCode, from: "" },
      ...moves.map((move) => ({ communeCode: move.slice(11), from: move.slice(0, 10) })),
    ],
    held: held ?? (certifiedOn === null ? [] : [passed(certifiedOn, revokedOn)]),
  };
}
const passed = (from: string, until: string | null = null, topicId = "") =>
  ({ stage: "passed", topicId, from, until }) as const;
const trained = (from: string) => ({ stage: "trained", topicId: "", from, until: null }) as const;
const registered = (from: string) => ({ stage: "registered", topicId: "", from, until: null }) as const;
const same = (firstId: string, secondId: string): TwinDecision => ({ firstId, secondId, decision: "same" });
const different = (firstId: string, secondId: string): TwinDecision => ({
  firstId,
  secondId,
  decision: "different",
});

interface Case {
  rule: string;
  accounts: Candidate[];
  decisions?: TwinDecision[];
  /** "a 2026-06-01": who counts from when on; "a 2026-06-01 – 2026-08-01 @26041": until when, and where they moved. */
  counted: string[];
  /** "b same a": who is held back, as what, by whom. */
  heldBack?: string[];
  /** "a b": pairs an officer is asked about. */
  undecided?: string[];
}

const CASES: Record<string, Case[]> = {
  "certificate and age": [
    {
      rule: "an adult with a certificate counts from its day",
      accounts: [account("a")],
      counted: ["a 2026-06-01"],
    },
    { rule: "nobody counts without one", accounts: [account("a", { certifiedOn: null })], counted: [] },
    {
      rule: "a minor counts from the day they come of age",
      accounts: [account("a", { birthYear: 2009, birthDate: "2009-03-15" })],
      counted: ["a 2027-03-15"],
    },
    {
      rule: "a minor of whom the year is known counts from its last day",
      accounts: [account("a", { birthYear: 2008 })],
      counted: ["a 2026-12-31"],
    },
    {
      rule: "who became an adult before the certificate counts from the certificate",
      accounts: [account("a", { birthYear: 2008, birthDate: "2008-05-31" })],
      counted: ["a 2026-06-01"],
    },
    {
      rule: "born on 29 February: of age on 1 March",
      accounts: [account("a", { birthYear: 2008, birthDate: "2008-02-29", certifiedOn: "2026-02-01" })],
      counted: ["a 2026-03-01"],
    },
  ],
  "one personal id is one person": [
    {
      rule: "the account with the earliest certificate counts",
      accounts: [
        account("a", { personalIdHash: "x", certifiedOn: "2026-07-01" }),
        account("b", { personalIdHash: "x" }),
      ],
      counted: ["b 2026-06-01"],
      heldBack: ["a same b"],
    },
    {
      rule: "also under two names and in two communes: a person who moved counts where they counted first",
      accounts: [
        account("a", {
          personalIdHash: "x",
          communeCode: "26080",
          fullName: "Nguyễn An",
          certifiedOn: "2026-07-01",
        }),
        account("b", { personalIdHash: "x" }),
      ],
      counted: ["b 2026-06-01"],
      heldBack: ["a same b"],
    },
    {
      rule: "an account without a certificate changes nothing",
      accounts: [
        account("a", { personalIdHash: "x", certifiedOn: null }),
        account("b", { personalIdHash: "x" }),
      ],
      counted: ["b 2026-06-01"],
    },
    {
      rule: "when the earlier certificate is revoked, the other account counts",
      accounts: [
        account("a", { personalIdHash: "x", certifiedOn: null }),
        account("b", { personalIdHash: "x", certifiedOn: "2026-08-01" }),
      ],
      counted: ["b 2026-08-01"],
    },
    {
      rule: "a decision does not part one personal id",
      accounts: [account("a", { personalIdHash: "x" }), account("b", { personalIdHash: "x" })],
      decisions: [different("a", "b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b same a"],
    },
  ],
  "namesakes of one birth and commune": [
    {
      rule: "count once until an officer decides",
      accounts: [account("a"), account("b", { certifiedOn: "2026-07-01" })],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "on one day the smaller id comes first",
      accounts: [account("b"), account("a")],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "count once when decided the same",
      accounts: [account("a"), account("b")],
      decisions: [same("a", "b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b same a"],
    },
    {
      rule: "count both when decided different",
      accounts: [account("a"), account("b")],
      decisions: [different("a", "b")],
      counted: ["a 2026-06-01", "b 2026-06-01"],
    },
    {
      rule: "count both when their personal ids differ",
      accounts: [account("a", { personalIdHash: "x" }), account("b", { personalIdHash: "y" })],
      counted: ["a 2026-06-01", "b 2026-06-01"],
    },
    {
      rule: "one personal id alone tells nothing",
      accounts: [account("a", { personalIdHash: "x" }), account("b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "a decision unites two personal ids (one was mistyped)",
      accounts: [account("a", { personalIdHash: "x" }), account("b", { personalIdHash: "y" })],
      decisions: [same("a", "b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b same a"],
    },
    {
      rule: "ask nothing while only one of them is certified",
      accounts: [account("a"), account("b", { certifiedOn: null })],
      counted: ["a 2026-06-01"],
    },
    {
      rule: "of whom one only registered, even with somebody's personal id, change nothing",
      accounts: [
        account("a", { personalIdHash: "x", communeCode: "26080" }),
        account("b", { personalIdHash: "x", certifiedOn: null }),
        account("c"),
      ],
      counted: ["a 2026-06-01 @26080", "c 2026-06-01 @26041"],
    },
    {
      rule: "capitals and the place of the tone make no other name",
      accounts: [account("a", { fullName: "Nguyễn Thị Hòa" }), account("b", { fullName: "NGUYỄN THỊ HOÀ" })],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "another tone is another name",
      accounts: [account("a", { fullName: "Nguyễn Thị Hòa" }), account("b", { fullName: "Nguyễn Thị Hóa" })],
      counted: ["a 2026-06-01", "b 2026-06-01"],
    },
    {
      rule: "another commune is another person",
      accounts: [account("a"), account("b", { communeCode: "26080" })],
      counted: ["a 2026-06-01 @26041", "b 2026-06-01 @26080"],
    },
    {
      rule: "another birth year is another person",
      accounts: [account("a"), account("b", { birthYear: 1981 })],
      counted: ["a 2026-06-01", "b 2026-06-01"],
    },
    {
      rule: "another birth date is another person",
      accounts: [account("a", { birthDate: "1980-01-02" }), account("b", { birthDate: "1980-02-01" })],
      counted: ["a 2026-06-01", "b 2026-06-01"],
    },
    {
      rule: "a known year agrees with every day in it",
      accounts: [account("a", { birthDate: "1980-01-02" }), account("b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "two minors: the one certified first, from the day they come of age",
      accounts: [
        account("a", { birthYear: 2009, certifiedOn: "2026-07-01" }),
        account("b", { birthYear: 2009 }),
      ],
      counted: ["b 2027-12-31"],
      heldBack: ["a undecided b"],
      undecided: ["a b"],
    },
  ],
  "three accounts": [
    {
      rule: "all undecided: one counts, every pair is asked about",
      accounts: [account("a"), account("b"), account("c")],
      counted: ["a 2026-06-01"],
      heldBack: ["b undecided a", "c undecided a"],
      undecided: ["a b", "a c", "b c"],
    },
    {
      rule: "a chain: who is like the middle one only counts, when the middle one does not",
      accounts: [
        account("a", { birthDate: "1980-01-02" }),
        account("b", { certifiedOn: "2026-07-01" }),
        account("c", { birthDate: "1980-02-01", certifiedOn: "2026-08-01" }),
      ],
      counted: ["a 2026-06-01", "c 2026-08-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b", "b c"],
    },
    {
      rule: "a chain whose middle one is certified first: the ends wait",
      accounts: [
        account("a", { birthDate: "1980-01-02" }),
        account("b", { certifiedOn: "2026-05-01" }),
        account("c", { birthDate: "1980-02-01" }),
      ],
      counted: ["b 2026-05-01"],
      heldBack: ["a undecided b", "c undecided b"],
      undecided: ["a b", "b c"],
    },
    {
      rule: "the same as the same is the same",
      accounts: [account("a"), account("b"), account("c", { communeCode: "26080" })],
      decisions: [same("a", "b"), same("b", "c")],
      counted: ["a 2026-06-01"],
      heldBack: ["b same a", "c same a"],
    },
    {
      rule: "the same through an account that is not certified",
      accounts: [account("a"), account("b", { certifiedOn: null }), account("c")],
      decisions: [same("a", "b"), same("b", "c")],
      counted: ["a 2026-06-01"],
      heldBack: ["c same a"],
    },
    {
      rule: "who differs from one account of a person differs from the person",
      accounts: [account("a"), account("b"), account("c")],
      decisions: [same("a", "b"), different("b", "c")],
      counted: ["a 2026-06-01", "c 2026-06-01"],
      heldBack: ["b same a"],
    },
    {
      rule: "a personal id learned through a decision tells apart",
      accounts: [account("a", { personalIdHash: "x" }), account("b"), account("c", { personalIdHash: "y" })],
      decisions: [same("a", "b")],
      counted: ["a 2026-06-01", "c 2026-06-01"],
      heldBack: ["b same a"],
    },
    {
      rule: "two personal ids and one unknown: the unknown waits for both",
      accounts: [account("a", { personalIdHash: "x" }), account("b", { personalIdHash: "y" }), account("c")],
      counted: ["a 2026-06-01", "b 2026-06-01"],
      heldBack: ["c undecided a"],
      undecided: ["a c", "b c"],
    },
    {
      rule: "one question is enough for two accounts of one person",
      accounts: [account("a"), account("b"), account("c")],
      decisions: [same("a", "b")],
      counted: ["a 2026-06-01"],
      heldBack: ["b same a", "c undecided a"],
      undecided: ["a c"],
    },
  ],
  "until another day": [
    {
      rule: "a revoked certificate counts until the day before",
      accounts: [account("a", { revokedOn: "2026-08-01" })],
      counted: ["a 2026-06-01 – 2026-08-01"],
    },
    {
      rule: "revoked on the day it was given, it never counted",
      accounts: [account("a", { revokedOn: "2026-06-01" })],
      counted: [],
    },
    {
      rule: "revoked before they came of age, it never counted",
      accounts: [account("a", { birthYear: 2009, revokedOn: "2026-08-01" })],
      counted: [],
    },
    {
      rule: "given back later, it counts again from then",
      accounts: [account("a", { held: [passed("2026-06-01", "2026-08-01"), passed("2026-09-01")] })],
      counted: ["a 2026-06-01 – 2026-08-01", "a 2026-09-01"],
    },
    {
      rule: "another certificate goes on where one is revoked",
      accounts: [account("a", { held: [passed("2026-06-01", "2026-08-01"), passed("2026-07-01")] })],
      counted: ["a 2026-06-01"],
    },
    {
      rule: "who died counted until the day before",
      accounts: [account("a", { diedOn: "2026-08-01" })],
      counted: ["a 2026-06-01 – 2026-08-01"],
    },
    {
      rule: "who died before the certificate never counted",
      accounts: [account("a", { diedOn: "2026-05-31" })],
      counted: [],
    },
    {
      rule: "a death noted of one account is of the person",
      accounts: [
        account("a", { personalIdHash: "x" }),
        account("b", { personalIdHash: "x", certifiedOn: null, diedOn: "2026-08-01" }),
      ],
      counted: ["a 2026-06-01 – 2026-08-01"],
    },
  ],
  "where they live on the day": [
    {
      rule: "who moves counts in the new commune from the day of the move",
      accounts: [account("a", { moves: ["2026-08-01 26080"] })],
      counted: ["a 2026-06-01 – 2026-08-01 @26041", "a 2026-08-01 @26080"],
    },
    {
      rule: "who moved before counts in the new one only",
      accounts: [account("a", { moves: ["2026-05-01 26080"] }), account("b", { fullName: "Lê Thị Mẫu" })],
      counted: ["a 2026-06-01 @26080", "b 2026-06-01 @26041"],
    },
    {
      rule: "who moves back counts there again",
      accounts: [account("a", { moves: ["2026-08-01 26080", "2026-09-01 26041"] })],
      counted: [
        "a 2026-06-01 – 2026-08-01 @26041",
        "a 2026-08-01 – 2026-09-01 @26080",
        "a 2026-09-01 @26041",
      ],
    },
    {
      rule: "who moves on the day of the certificate counts in the new one",
      accounts: [account("a", { moves: ["2026-06-01 26080"] }), account("b", { fullName: "Lê Thị Mẫu" })],
      counted: ["a 2026-06-01 @26080", "b 2026-06-01 @26041"],
    },
    {
      rule: "a namesake who comes to live there waits from that day on",
      accounts: [account("a"), account("b", { communeCode: "26080", moves: ["2026-08-01 26041"] })],
      counted: ["a 2026-06-01 @26041", "b 2026-06-01 – 2026-08-01 @26080"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "a namesake who leaves counts from that day, and nobody is asked any more",
      accounts: [account("a"), account("b", { moves: ["2026-08-01 26080"] })],
      counted: ["a 2026-06-01 @26041", "b 2026-08-01 @26080"],
    },
    {
      rule: "one person's accounts in two communes count where the first one lives, when it is revoked where the other does",
      accounts: [
        account("a", { personalIdHash: "x", revokedOn: "2026-08-01" }),
        account("b", { personalIdHash: "x", communeCode: "26080", certifiedOn: "2026-07-01" }),
      ],
      counted: ["a 2026-06-01 – 2026-08-01 @26041", "b 2026-08-01 @26080"],
    },
  ],
  "who stands in whose way": [
    {
      rule: "when the first of two namesakes is revoked, the other counts from then",
      accounts: [account("a", { revokedOn: "2026-08-01" }), account("b", { certifiedOn: "2026-07-01" })],
      counted: ["a 2026-06-01 – 2026-08-01", "b 2026-08-01"],
    },
    {
      rule: "when the first of two namesakes dies, the other waits: it may be the same person",
      accounts: [account("a", { diedOn: "2026-08-01" }), account("b", { certifiedOn: "2026-07-01" })],
      counted: ["a 2026-06-01 – 2026-08-01"],
      heldBack: ["b undecided a"],
      undecided: ["a b"],
    },
    {
      rule: "and counts from its own day when they are decided to be different",
      accounts: [account("a", { diedOn: "2026-08-01" }), account("b", { certifiedOn: "2026-07-01" })],
      decisions: [different("a", "b")],
      counted: ["a 2026-06-01 – 2026-08-01", "b 2026-07-01"],
    },
    {
      rule: "two who both died need no decision",
      accounts: [account("a", { diedOn: "2026-08-01" }), account("b", { diedOn: "2026-08-01" })],
      counted: ["a 2026-06-01 – 2026-08-01"],
    },
    {
      rule: "who counts goes on counting when an earlier one comes back later",
      accounts: [
        account("a", { held: [passed("2026-06-01", "2026-08-01"), passed("2026-09-01")] }),
        account("b", { certifiedOn: "2026-07-01" }),
      ],
      counted: ["a 2026-06-01 – 2026-08-01", "b 2026-08-01"],
      heldBack: ["a undecided b"],
      undecided: ["a b"],
    },
  ],
  "each stage by itself": [
    {
      rule: "registered, trained and certified from different days",
      accounts: [
        account("a", { held: [registered("2026-02-01"), trained("2026-05-01"), passed("2026-06-01")] }),
      ],
      counted: ["a 2026-06-01", "a registered 2026-02-01", "a trained 2026-05-01"],
    },
    {
      rule: "a minor is registered from the day they come of age",
      accounts: [account("a", { birthYear: 2008, held: [registered("2026-02-01")] })],
      counted: ["a registered 2026-12-31"],
    },
    {
      rule: "namesakes who only registered both count as registered",
      accounts: [
        account("a", { held: [registered("2026-02-01")] }),
        account("b", { held: [registered("2026-02-01")] }),
      ],
      counted: ["a registered 2026-02-01", "b registered 2026-02-01"],
    },
    {
      rule: "namesakes who are trained count once, and an officer is asked",
      accounts: [
        account("a", { held: [trained("2026-05-01")] }),
        account("b", { held: [trained("2026-05-01")] }),
      ],
      counted: ["a trained 2026-05-01"],
      undecided: ["a b"],
    },
    {
      rule: "one of them trained, the other certified: each counts in its stage",
      accounts: [account("a", { held: [trained("2026-05-01")] }), account("b")],
      counted: ["a trained 2026-05-01", "b 2026-06-01"],
    },
    {
      rule: "merged accounts are registered once",
      accounts: [
        account("a", { held: [registered("2026-02-01")] }),
        account("b", { held: [registered("2026-01-01")] }),
      ],
      decisions: [same("a", "b")],
      counted: ["b registered 2026-01-01"],
    },
    {
      rule: "each topic by itself, also one that does not count toward the target",
      accounts: [
        account("a", {
          held: [
            passed("2026-06-01"),
            passed("2026-06-01", null, "t1"),
            passed("2026-07-01", "2026-08-01", "t2"),
          ],
        }),
      ],
      counted: ["a 2026-06-01", "a t1 2026-06-01", "a t2 2026-07-01 – 2026-08-01"],
    },
  ],
};

for (const [subject, cases] of Object.entries(CASES)) {
  describe(`who counts: ${subject}`, () => {
    it.each(cases)("$rule", ({ accounts, decisions = [], counted, heldBack = [], undecided = [] }) => {
      expect(readable(whoCounts(accounts, decisions, 18))).toEqual({ counted, heldBack, undecided });
    });
  });
}

describe("who counts: whatever the facts", () => {
  const ID = fc.constantFrom("a", "b", "c", "d", "e");
  const facts = fc.record({
    accounts: fc.uniqueArray(
      fc.record({
        id: ID,
        fullName: fc.constantFrom("Nguyễn Văn An", "NGUYỄN VĂN AN", "Nguyễn Văn Ân"),
        birthYear: fc.constantFrom(1980, 2009),
        birthDate: fc.constant(null),
        communeCode: fc.constantFrom("26041", "26080"),
        moves: fc.constantFrom([], ["2026-06-15 26080"], ["2026-06-15 26041", "2026-08-01 26080"]),
        personalIdHash: fc.option(fc.constantFrom("x", "y")),
        certifiedOn: fc.option(fc.constantFrom("2026-06-01", "2026-07-01")),
        revokedOn: fc.option(fc.constantFrom("2026-07-01", "2026-09-01")),
        diedOn: fc.option(fc.constantFrom("2026-06-20", "2026-09-01")),
      }),
      { selector: (one) => one.id },
    ),
    decisions: fc.array(
      fc.record({ firstId: ID, secondId: ID, decision: fc.constantFrom("same", "different") }),
    ),
  });

  it("the order in which they are given changes nothing", () => {
    fc.assert(
      fc.property(facts, ({ accounts: fields, decisions }) => {
        const accounts = fields.map((one) => account(one.id, one));
        const unique = onePerPair(decisions as TwinDecision[]);
        expect(readable(whoCounts(accounts.toReversed(), unique.toReversed(), 18))).toEqual(
          readable(whoCounts(accounts, unique, 18)),
        );
      }),
    );
  });

  it("in the end every certified account counts or is held back, never both, and the dead do neither", () => {
    fc.assert(
      fc.property(facts, ({ accounts: fields, decisions }) => {
        const accounts = fields.map((one) => account(one.id, one));
        const { counted, heldBack } = whoCounts(accounts, onePerPair(decisions as TwinDecision[]), 18);
        const still = counted.filter(({ countsUntil }) => countsUntil === null);
        const told = new Set([...still, ...heldBack].map(({ personId }) => personId));
        expect(told.size).toBe(still.length + heldBack.length);
        for (const { id, held, diedOn } of accounts) {
          const certified = held.some(({ from, until }) => until === null && from !== until);
          if (!certified || diedOn !== null) expect(told).not.toContain(id);
          else if (
            !decisions.some(({ decision }) => decision === "same") &&
            fields.every((one) => !one.personalIdHash)
          )
            expect(told).toContain(id);
        }
      }),
    );
  });

  it("nobody counts twice on one day, and no day is the end of nothing", () => {
    fc.assert(
      fc.property(facts, ({ accounts: fields, decisions }) => {
        const accounts = fields.map((one) => account(one.id, one));
        const { counted } = whoCounts(accounts, onePerPair(decisions as TwinDecision[]), 18);
        for (const span of counted) {
          if (span.countsUntil !== null) expect(span.countsFrom < span.countsUntil).toBe(true);
          const others = counted.filter((one) => one !== span && one.personId === span.personId);
          for (const other of others)
            expect(
              (span.countsUntil !== null && span.countsUntil <= other.countsFrom) ||
                (other.countsUntil !== null && other.countsUntil <= span.countsFrom),
            ).toBe(true);
        }
      }),
    );
  });
});

function onePerPair(decisions: TwinDecision[]): TwinDecision[] {
  const pairs = new Map(
    decisions
      .filter(({ firstId, secondId }) => firstId < secondId)
      .map((decision) => [`${decision.firstId} ${decision.secondId}`, decision]),
  );
  return [...pairs.values()];
}

function readable({ counted, heldBack, undecided }: ReturnType<typeof whoCounts>) {
  const moved = new Set(counted.map(({ communeCode }) => communeCode)).size > 1;
  return {
    counted: counted
      .map(({ personId, stage, topicId, countsFrom, countsUntil, communeCode }) =>
        [
          personId,
          ...(stage === "passed" ? [] : [stage]),
          ...(topicId ? [topicId] : []),
          countsFrom,
          ...(countsUntil ? ["–", countsUntil] : []),
          ...(moved ? [`@${communeCode}`] : []),
        ].join(" "),
      )
      .sort(),
    heldBack: heldBack.map(({ personId, by, as }) => `${personId} ${as} ${by}`).sort(),
    undecided: undecided.map(({ firstId, secondId }) => `${firstId} ${secondId}`).sort(),
  };
}
