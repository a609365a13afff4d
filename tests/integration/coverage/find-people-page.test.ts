import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { hamlets } from "#drizzle/schema/places";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeViewer } from "#tests/support/factories";
import { makeProvince } from "#tests/support/make-province";
import type { Viewer } from "~/features/accounts/viewer";
import { countPeopleTo, findPeoplePage } from "~/features/coverage/find-people-page.server";
import { peopleConditions } from "~/features/coverage/people-conditions.server";
import { NO_HAMLET, peopleFilters } from "~/features/coverage/people-filters";
import { fixClock } from "~/platform/clock.server";
import { selectRows } from "~/platform/database/client.server";
import { fold } from "~/platform/text/fold";

const TODAY = "2026-11-22";
const OWN = "26068";
const SECOND = "26041";
const HAMLET = "ap-5";

interface Fact {
  id: string;
  sortName: string;
  words: string[];
  commune: string;
  slug: string;
  hamletId: string | null;
  birthYear: number;
  audience: string;
  sex: string | null;
  topics: string[];
  counts: boolean;
}

/** What the filters say, on plain values and row by row. */
function fits(fact: Fact, search: Record<string, string>): boolean {
  const typed = fold(search.ten ?? "");
  const begins = fact.words.some((_, at) => fact.words.slice(at).join(" ").startsWith(typed));
  const age = 2026 - fact.birthYear;
  const bands: Record<string, [number, number]> = { "30": [30, 44], "75": [75, 200] };
  const [youngest, oldest] = bands[search.tuoi ?? ""] ?? [0, 200];
  const hamlet = search.ap === NO_HAMLET ? null : search.ap;
  return (
    begins &&
    (!search.xa || fact.slug === search.xa) &&
    (!search.ap || fact.hamletId === hamlet) &&
    (!search.tinh || fact.counts === (search.tinh === "co")) &&
    (!search["doi-tuong"] || fact.audience === search["doi-tuong"]) &&
    (!search["chuyen-de"] || fact.topics.includes(search["chuyen-de"])) &&
    (!search.gioi || fact.sex === (search.gioi === "nu" ? "female" : "male")) &&
    age >= youngest &&
    age <= oldest
  );
}

describeWithDatabase("a page of people among many", (database) => {
  let facts: Fact[];
  const viewers = {} as Record<"province" | "officer" | "twoCommunes", Viewer>;
  const scopes = { province: undefined, officer: [OWN], twoCommunes: [OWN, SECOND] };

  beforeAll(async () => {
    fixClock(`${TODAY}T08:00:00Z`);
    const db = database();
    await makeProvince(db, { people: 4_000 });
    await db.insert(hamlets).values({ id: HAMLET, communeCode: OWN, kind: "ap", name: "5", createdAt: AT });
    await db.execute(
      sql`update people set hamlet_id = ${HAMLET} where commune_code = ${OWN} and birth_year % 3 = 0`,
    );
    const officer = (code: string) => ({ role: "commune-officer" as const, communeCode: code });
    viewers.province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: OWN });
    viewers.officer = await makeViewer(db, [officer(OWN)], { communeCode: OWN });
    viewers.twoCommunes = await makeViewer(db, [officer(OWN), officer(SECOND)], { communeCode: OWN });
    const rows = await selectRows<Omit<Fact, "words"> & { searchName: string }>(
      db,
      sql`select p.id, p.sort_name as "sortName", p.search_name as "searchName", p.commune_code as "commune", c.slug,
        p.hamlet_id as "hamletId", p.birth_year as "birthYear", p.audience, p.sex,
        (select coalesce(json_agg(t.slug), '[]'::json) from certificates x join topics t on t.id = x.topic_id
          where x.person_id = p.id and x.revoked_at is null and x.superseded_at is null) as "topics",
        exists (select 1 from counted_spans s where s.person_id = p.id and s.stage = 'passed' and s.topic_id = ''
          and s.counts_from <= ${TODAY} and coalesce(s.counts_until > ${TODAY}, true)) as "counts"
      from people p join communes c on c.code = p.commune_code`,
    );
    facts = rows
      .map(({ searchName, ...row }) => ({ ...row, words: searchName.split(" ") }))
      .sort((a, b) => compare(a.sortName, b.sortName) || compare(a.id, b.id));
    return () => fixClock(null);
  });

  /** As bytes, which is how both databases compare these keys. */
  const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

  const maybe = (values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const searches = fc.record({
    ten: maybe(["lan", "Nguyễn", "nguyen van", "thi", "t", "Điểu Thanh", "không ai", "van l", "%_'"]),
    xa: maybe(["bien-hoa", "tran-bien", "khong-co"]),
    ap: maybe([HAMLET, NO_HAMLET]),
    tinh: maybe(["co", "chua"]),
    "doi-tuong": maybe(["citizen", "student"]),
    "chuyen-de": maybe(["dnis", "ung-dung-ai", "khong-co"]),
    tuoi: maybe(["30", "75"]),
    gioi: maybe(["nam", "nu"]),
  });

  it("holds whom the filters leave, in order, on every page, whichever way they are found", async () => {
    await fc.assert(
      fc.asyncProperty(
        searches,
        fc.constantFrom("province" as const, "officer" as const, "twoCommunes" as const),
        fc.constantFrom(1, 60, 100_000),
        fc.nat(),
        fc.boolean(),
        async (search, who, steps, place, backwards) => {
          const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<
            string,
            string
          >;
          const filters = peopleFilters.read(new URLSearchParams(given));
          const conditions = await peopleConditions(database(), viewers[who], TODAY, filters);
          const expected = facts.filter(
            (fact) => fits(fact, given) && (scopes[who]?.includes(fact.commune) ?? true),
          );
          const at = place % (expected.length + 1);
          const anchor = expected[at];
          const page = await findPeoplePage(
            database(),
            conditions,
            { anchor, backwards: backwards && anchor !== undefined, limit: 20 },
            steps,
          );
          const ids = expected.map(({ id }) => id);
          const rest = anchor ? (backwards ? ids.slice(0, at).reverse() : ids.slice(at + 1)) : ids;
          expect(page).toEqual(rest.slice(0, 20));
          expect(await countPeopleTo(database(), conditions, 150)).toBe(Math.min(151, ids.length));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("is walked along an index that holds all that is asked", async () => {
    const columns = "id, sort_name, search_name, commune_code, birth_year, audience, sex, hamlet_id".split(
      ", ",
    );
    const plans = await database().transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      await tx.execute(sql`set local enable_sort = off`);
      const explain = async (where: string) =>
        (
          await selectRows<{ "QUERY PLAN": string }>(
            tx,
            sql.raw(
              `explain select ${columns} from people where ${where} order by sort_name, id limit 100000`,
            ),
          )
        )
          .map((line) => line["QUERY PLAN"])
          .join("\n");
      return [await explain("true"), await explain(`commune_code = '${OWN}'`)];
    });
    expect(plans[0]).toContain("Index Only Scan using people_order_idx");
    expect(plans[1]).toContain("Index Only Scan using people_commune_order_idx");
  });
});
