import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate, TwinDecision } from "~/features/coverage/same-person";
import { whoCounts } from "~/features/coverage/who-counts";

/** Nguyễn Văn An of Phường Trấn Biên, born 1980, certified on 1/6/2026, without a personal id. */
function account(id: string, fields: Partial<Candidate> = {}): Candidate {
  return {
    id,
    fullName: "Nguyễn Văn An",
    birthYear: 1980,
    birthDate: null,
    communeCode: "26041",
    personalIdHash: null,
    certifiedOn: "2026-06-01",
    ...fields,
  };
}
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
  /** "a 2026-06-01": who counts from when. */
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
      counted: ["a 2026-06-01", "c 2026-06-01"],
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
      counted: ["a 2026-06-01", "b 2026-06-01"],
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
        personalIdHash: fc.option(fc.constantFrom("x", "y")),
        certifiedOn: fc.option(fc.constantFrom("2026-06-01", "2026-07-01")),
      }),
      { selector: (one) => one.id },
    ),
    decisions: fc.array(
      fc.record({ firstId: ID, secondId: ID, decision: fc.constantFrom("same", "different") }),
    ),
  });

  it("the order in which they are given changes nothing", () => {
    fc.assert(
      fc.property(facts, ({ accounts, decisions }) => {
        const unique = onePerPair(decisions as TwinDecision[]);
        expect(readable(whoCounts(accounts.toReversed(), unique.toReversed(), 18))).toEqual(
          readable(whoCounts(accounts, unique, 18)),
        );
      }),
    );
  });

  it("every certified account counts or is held back, never both; no other does either", () => {
    fc.assert(
      fc.property(facts, ({ accounts, decisions }) => {
        const { counted, heldBack } = whoCounts(accounts, onePerPair(decisions as TwinDecision[]), 18);
        const told = [...counted, ...heldBack].map(({ personId }) => personId).sort();
        const certified = accounts.filter(({ certifiedOn }) => certifiedOn !== null).map(({ id }) => id);
        expect(told).toEqual(certified.sort());
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
  return {
    counted: counted.map(({ personId, countsFrom }) => `${personId} ${countsFrom}`).sort(),
    heldBack: heldBack.map(({ personId, by, as }) => `${personId} ${as} ${by}`).sort(),
    undecided: undecided.map(({ firstId, secondId }) => `${firstId} ${secondId}`).sort(),
  };
}
