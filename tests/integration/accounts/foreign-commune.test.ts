/**
 * Every address of the administration, from the site map itself, asked by an officer with what belongs to another
 * commune: its slug, people, certificates, pairs and hamlets, in the path, in the query and in forms. Nothing of that
 * commune may be in an answer, be counted or change. A parameter nobody gave a foreign value fails.
 */
import type { RouteConfigEntry } from "@remix-run/route-config";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { flags } from "#drizzle/schema/flags";
import { hamlets, workplaces } from "#drizzle/schema/places";
import { exportedFiles } from "#drizzle/schema/reports";
import { rosterRows, rosters } from "#drizzle/schema/rosters";
import { KEYS } from "#tests/support/accounts-factories";
import { ask } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeCertificate, makePopulation, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Guarded } from "~/features/accounts/guard.server";
import type { Viewer } from "~/features/accounts/viewer";
import { openSupervisedTest } from "~/features/classes/supervised-tests.server";
import { recountQueued } from "~/features/coverage/recount.server";
import { DATASETS } from "~/features/reports/datasets.server";
import { fixClock } from "~/platform/clock.server";
import { type Database, selectRows } from "~/platform/database/client.server";
import { newId } from "~/platform/ids.server";
import routes from "~/routes";

const OWN = "26080";
const FOREIGN = "26041";

interface RouteModule {
  loader?: Guarded<unknown>;
  action?: Guarded<unknown>;
}
const modules = import.meta.glob<RouteModule>("/app/routes/admin/**/*.{ts,tsx}");

function addresses(entries: readonly RouteConfigEntry[], base = ""): { path: string; file: string }[] {
  return entries.flatMap(({ path, file, children }) => {
    const full = path ? `${base}/${path}` : base;
    return [...(path ? [{ path: full, file }] : []), ...addresses(children ?? [], full)];
  });
}

const ADMIN = addresses(routes).filter(({ path }) => path.startsWith("/quan-tri"));

/** What belongs to the other commune. */
interface Foreign {
  slug: string;
  people: [string, string];
  certificate: string;
  flag: string;
  hamlet: string;
  class: string;
  session: string;
  test: string;
  roster: string;
  workplace: string;
}

/** Values of each parameter of the site map that lead to the other commune, or out of one's own. */
const PARAMETERS: Record<string, (foreign: Foreign) => string[]> = {
  slug: ({ slug }) => [slug],
  person: ({ people }) => people,
  class: (foreign) => [foreign.class],
  session: ({ session }) => [session],
  test: ({ test }) => [test],
  id: ({ certificate, flag, people, roster }) => [certificate, flag, ...people, roster],
  workplace: ({ workplace }) => [workplace],
  month: () => ["2026-10"],
  dataset: () => DATASETS.map(({ id }) => id),
  file: () => DATASETS.map(({ id }) => `${id}.csv`),
};

/** Every filter a list has, set to the other commune. */
const query = ({ slug, people: [first, second], hamlet }: Foreign) =>
  `?${new URLSearchParams({ xa: slug, ten: "ngoai", tim: "ngoai", ap: hamlet, sua: hamlet, sau: first, truoc: second, giu: first, gop: second })}`;

/** What the form of the card print sends of a list; with a person in it, it would be for that one. */
const listForm = (foreign: Foreign) => ({ loc: query(foreign).slice(1), thay: "1" });

/** Everything a form of these pages can send, about the other commune. */
const form = (foreign: Foreign, intent: string) => ({
  ...listForm(foreign),
  ...formAbout(foreign, intent),
});
const formAbout = (
  { people: [firstId, secondId], certificate, hamlet, session, workplace }: Foreign,
  intent: string,
) => ({
  ...{ intent, firstId, secondId, decision: "same", person: firstId, personId: firstId, grant: certificate },
  ...{ position: "1", workplace, staff: "12", asOf: "2026-11-01", source: "một nguồn" },
  ...{ hamlet, ap: hamlet, kind: "ap", names: "Lạ", commune: FOREIGN, communeCode: FOREIGN },
  ...{
    session,
    people: firstId,
    present: firstId,
    result: "passed",
    reason: "một lý do đủ dài",
    pasted: "Vũ Văn Ngoài",
  },
  ...{
    topic: "x",
    room: "P",
    minutes: "60",
    place: "Hội trường",
    seats: "40",
    day: "2026-11-30",
    from: "08:00",
    to: "11:00",
  },
  ...{
    role: "commune-officer",
    revokedReason: "một lý do đủ dài",
    purpose: "một lý do đủ dài",
    reason: "một lý do đủ dài",
    format: "csv",
  },
});
const INTENTS = [
  "",
  "add",
  "rename",
  "retire",
  "restore",
  "revoke",
  "reissue",
  "move",
  "died",
  "alive",
  "send",
  "accept",
  "return",
  "open-card",
  "revoke-card",
  "start",
  "close",
  "report",
  "add-session",
  "remove-session",
  "remove-member",
  "result",
  "match",
  "appoint",
  "dismiss",
  "plan",
  "decide",
  "confirm",
  "give-up",
  "merge",
  "undo",
  "disable",
  "enable",
  "staff",
];

describeWithDatabase("an officer asks for another commune", (database) => {
  let officer: Viewer;
  let foreign: Foreign;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makePopulation(db, await makeCommune(db, OWN, "Nhà"));
    await makePopulation(db, await makeCommune(db, FOREIGN, "Ngoài Kia"));
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], { communeCode: OWN });
    const topic = await makeTopic(db);
    const hamlet = newId();
    await db
      .insert(hamlets)
      .values({ id: hamlet, communeCode: FOREIGN, kind: "ap", name: "Xa Lạ", createdAt: AT });
    const twin = async () => {
      const fields = {
        fullName: "Vũ Văn Ngoài",
        communeCode: FOREIGN,
        phone: "+84912000777",
        hamletId: hamlet,
      };
      const person = await makePerson(db, fields);
      const { id } = await makeCertificate(db, person, topic.id, { number: `NGOAI-${person.id}` });
      return { person: person.id, certificate: id };
    };
    const twins = [await twin(), await twin()].sort((a, b) => (a.person < b.person ? -1 : 1));
    const [first = { person: "", certificate: "" }, second = first] = twins;
    const province = await makeViewer(db, [{ role: "province-admin" }], { communeCode: FOREIGN });
    const hall = await makeClass(db, {
      communeCode: FOREIGN,
      topicId: topic.id,
      members: [first.person],
      createdBy: first.person,
      place: "Hội trường Ngoài Kia",
    });
    const workplace = newId();
    await db
      .insert(workplaces)
      .values({ id: workplace, communeCode: FOREIGN, name: "Văn phòng Ngoài Kia", createdAt: AT });
    const flag = newId();
    await db.insert(flags).values({
      ...{ id: flag, rule: "busy-helper", ruleVersion: 1, personId: first.person, fingerprint: first.person },
      ...{ evidence: { version: 1, figures: [["passes", 120]] }, raisedAt: AT },
    });
    foreign = {
      flag,
      class: hall.id,
      test: await openSupervisedTest(db, province, {
        topicId: topic.id,
        communeCode: FOREIGN,
        room: "Phòng Ngoài Kia",
        minutes: 60,
        classId: null,
      }),
      session: hall.sessions[0]?.id ?? "",
      slug: "ngoai-kia-26041",
      people: [first.person, second.person],
      certificate: first.certificate,
      hamlet,
      roster: await makeRoster(db, first.person),
      workplace,
    };
    await recountQueued(db);
    return () => fixClock(null);
  });

  async function handlers(file: string): Promise<RouteModule> {
    const load = modules[`/app/${file}`];
    if (!load) throw new Error(`no module ${file}`);
    return load();
  }

  /** Each way to fill the parameters of a path; one set without any where it has none. */
  function filled(path: string): Record<string, string>[] {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    return names.reduce<Record<string, string>[]>(
      (sets, name) => {
        const values = PARAMETERS[name];
        if (!values) throw new Error(`${path}: say in PARAMETERS what :${name} of another commune is`);
        return sets.flatMap((set) => values(foreign).map((value) => ({ ...set, [name]: value })));
      },
      [{}],
    );
  }

  const addressOf = (path: string, params: Record<string, string>) =>
    path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");

  /** An answer as text; what a handler throws is refused or crashes the test. */
  async function textOf(answer: unknown): Promise<string> {
    if (answer instanceof Response) return `${await answer.text()} ${answer.headers.get("Location") ?? ""}`;
    return JSON.stringify(answer);
  }

  /** What only who may see the other commune knows; ids and slugs are in the question and so may be in the answer. */
  const SECRETS = [
    "Phòng Ngoài Kia",
    "Hội trường Ngoài Kia",
    "Văn phòng Ngoài Kia",
    "Vũ Văn Ngoài",
    "912000777",
    "0912xxx777",
    "NGOAI-",
    "Phường Ngoài Kia",
    "Ấp Xa Lạ",
  ];
  const secretsIn = (text: string, more: string[] = []) =>
    [...SECRETS, ...more].filter((secret) => text.includes(secret));

  describe.each(ADMIN)("$path", ({ path, file }) => {
    it("shows nothing of it", async () => {
      const { loader } = await handlers(file);
      // What the officer typed into the forms of another address is theirs to see in their list of exports.
      await database().delete(exportedFiles).where(eq(exportedFiles.personId, officer.personId));
      for (const params of filled(path)) {
        const address = addressOf(path, params);
        if (!loader) continue;
        const asked = await textOf(
          await ask(database(), loader, officer, { address: address + query(foreign), params }),
        );
        expect(secretsIn(asked), asked.slice(0, 500)).toEqual([]);
        for (const [, count] of asked.matchAll(/"count":(\d+)/g))
          expect(count, asked.slice(0, 500)).toBe("0");
        const bare = await textOf(await ask(database(), loader, officer, { address, params }));
        const unasked = [...foreign.people, foreign.certificate].filter((id) => !address.includes(id));
        expect(secretsIn(bare, unasked), bare.slice(0, 500)).toEqual([]);
      }
    });

    // Some hundred forms an address: long enough for a crowded machine.
    it("changes nothing of it", async () => {
      const { action } = await handlers(file);
      if (!action) return;
      const before = await factsOf(database());
      for (const params of filled(path)) {
        const address = addressOf(path, params) + query(foreign);
        for (const sent of [listForm(foreign), ...INTENTS.map((intent) => form(foreign, intent))]) {
          const answer = await textOf(
            await ask(database(), action, officer, { address, params, form: sent }),
          );
          expect(secretsIn(answer), answer.slice(0, 500)).toEqual([]);
        }
      }
      expect(await factsOf(database())).toEqual(before);
    }, 120_000);
  });
});

/** A list of the other commune that waits for its officer, with one person in it. */
async function makeRoster(db: Database, uploadedBy: string): Promise<string> {
  const id = newId();
  const person = {
    fullName: "Vũ Văn Ngoài",
    birth: { year: 1960, date: null },
    sex: null,
    phone: "+84912000777",
    personalId: null,
    communeCode: FOREIGN,
    hamletId: null,
    audience: "citizen",
  };
  const sheet = { name: "Ấp Xa Lạ", encoding: "unicode", read: true, heading: 1, headingLines: 1 };
  await db.insert(rosters).values({
    id,
    communeCode: FOREIGN,
    audience: "citizen",
    fileName: "Phường Ngoài Kia",
    uploadedBy,
    uploadedAt: AT,
    expiresAt: new Date(AT.getTime() + 7 * 86_400_000),
    plan: { version: 1, sheets: [{ ...sheet, columns: { fullName: 0, birth: 1 } }] },
    samplesSealed: KEYS.seal("roster-seal", "[]"),
    step: "read",
    counts: { new: 0, known: 0, doubtful: 1, faulty: 0, aside: 0 },
  });
  await db.insert(rosterRows).values({
    rosterId: id,
    position: 1,
    sheet: 0,
    line: 2,
    state: "doubtful",
    reasons: [],
    sealed: KEYS.seal("roster-seal", JSON.stringify({ kind: "person", person, notes: [] })),
    accountIds: [uploadedBy],
  });
  return id;
}

/** Roll-ups and work lists, which are no facts; and what the asker's own session leaves. */
const NO_FACTS = [
  "counted_spans",
  "linked_people",
  "linked_confirmations",
  "undecided_twins",
  "counted_tallies",
  "recount_queue",
  "sessions",
];

/** Every row that is of the other commune or of one of its people, in every table that says so. */
async function factsOf(db: Database): Promise<Record<string, unknown>> {
  const columns = await selectRows<{ table: string; column: string }>(
    db,
    sql`select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and column_name in ('commune_code', 'person_id', 'first_id')`,
  );
  const facts: Record<string, unknown> = {};
  for (const { table, column } of columns.filter((one) => !NO_FACTS.includes(one.table))) {
    const rows = await selectRows<{ row: string }>(
      db,
      sql`select t::text as row from ${sql.identifier(table)} t
        where ${sql.identifier(column)} = ${FOREIGN}
          or ${sql.identifier(column)} in (select id from people where commune_code = ${FOREIGN}) order by 1`,
    );
    facts[`${table}.${column}`] = rows.map(({ row }) => row);
  }
  return facts;
}
