import { desc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { deaths, moves, people } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { recountQueue } from "#drizzle/schema/coverage";
import { hamlets } from "#drizzle/schema/places";
import { ask, dataOf } from "#tests/support/admin-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { moveResidence, recordDeath } from "~/features/accounts/change-residence.server";
import type { Viewer } from "~/features/accounts/viewer";
import { fixClock } from "~/platform/clock.server";
import { action, loader } from "~/routes/admin/residence";

const OWN = "26080";
const OTHER = "26041";

describeWithDatabase("where a person lives", (database) => {
  let officer: Viewer;
  let province: Viewer;
  let personId: string;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeCommune(db, OWN, "Trấn Biên");
    await makeCommune(db, OTHER, "Biên Hòa");
    officer = await makeViewer(db, [{ role: "commune-officer", communeCode: OWN }], {
      fullName: "Cán Bộ Mẫu",
    });
    province = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Quản Trị Mẫu" });
    await db
      .insert(hamlets)
      .values({ id: "ap-mau", communeCode: OWN, kind: "ap", name: "Mẫu", createdAt: AT });
    personId = (await makePerson(db, { birthDate: "1980-05-03", hamletId: "ap-mau" })).id;
    return () => fixClock(null);
  });

  const send = (viewer: Viewer, form: Record<string, string>, person = personId) =>
    ask(database(), action, viewer, {
      address: `/quan-tri/nguoi/${person}/cu-tru`,
      params: { person },
      form,
    });
  const faults = async (form: Record<string, string>) => {
    const answer = dataOf(await send(officer, form)) as unknown as {
      data: { errors: object; typed: object };
    };
    return Object.keys(answer.data.errors);
  };

  it.each<[string, Record<string, string>, string[]]>([
    ["a day that does not exist", { intent: "move", toCommune: OTHER, movedOn: "31/2/2026" }, ["movedOn"]],
    ["a day to come", { intent: "move", toCommune: OTHER, movedOn: "23/11/2026" }, ["movedOn"]],
    ["no commune", { intent: "move", toCommune: "", movedOn: "1/5/2026" }, ["toCommune"]],
    ["where they live already", { intent: "move", toCommune: OWN, movedOn: "1/5/2026" }, ["toCommune"]],
    ["a move before birth", { intent: "move", toCommune: OTHER, movedOn: "1/5/1979" }, ["movedOn"]],
    ["a death before birth", { intent: "death", diedOn: "1/5/1979" }, ["diedOn"]],
    ["a death to come", { intent: "death", diedOn: "1/5/2027" }, ["diedOn"]],
  ])("%s is asked again", async (_, form, expected) => {
    expect(await faults(form)).toEqual(expected);
    expect(await database().select().from(moves)).toEqual([]);
  });

  it("is not found by whom it does not concern", async () => {
    const stranger = await makePerson(database(), { communeCode: OTHER });
    const forms: Record<string, string>[] = [
      { intent: "move", toCommune: OWN, movedOn: "1/5/2026" },
      { intent: "death", diedOn: "1/5/2026" },
      { intent: "alive" },
    ];
    for (const form of forms) expect(((await send(officer, form, stranger.id)) as Response).status).toBe(404);
    const move = { personId: stranger.id, toCommune: OWN, movedOn: "2026-05-01" };
    await expect(moveResidence(database(), officer, move)).rejects.toMatchObject({ kind: "not-found" });
    const death = { personId: stranger.id, diedOn: "2026-05-01" };
    await expect(recordDeath(database(), officer, death)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("a death is noted, corrected and taken back, and each asks for a recount", async () => {
    await database().delete(recountQueue);
    for (const diedOn of ["1/5/2026", "2/5/2026"]) await send(officer, { intent: "death", diedOn });
    expect(await database().select().from(deaths)).toMatchObject([
      { personId, diedOn: "2026-05-02", recordedBy: officer.personId },
    ]);
    await send(officer, { intent: "alive" });
    expect(await database().select().from(deaths)).toEqual([]);
    expect(await database().select().from(recountQueue)).toHaveLength(3);
  });

  it("a move is a dated fact; whoever sent them away sees them no more", async () => {
    const answer = (await send(officer, {
      intent: "move",
      toCommune: OTHER,
      movedOn: "1/5/2026",
    })) as Response;
    expect(answer.headers.get("Location")).toBe("/quan-tri");
    expect(await database().select().from(moves)).toMatchObject([
      { personId, movedOn: "2026-05-01", fromCommune: OWN, toCommune: OTHER, recordedBy: officer.personId },
    ]);
    const [person] = await database().select().from(people).where(eq(people.id, personId));
    expect(person).toMatchObject({ communeCode: OTHER, hamletId: null });
    const [event] = await database().select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
    expect(event).toMatchObject({ action: "person.moved", subjectId: personId, actorId: officer.personId });
    const page = (viewer: Viewer) =>
      ask(database(), loader, viewer, {
        address: `/quan-tri/nguoi/${personId}/cu-tru`,
        params: { person: personId },
      });
    expect(((await page(officer)) as Response).status).toBe(404);
    expect(dataOf(await page(province)).person.moves).toMatchObject([
      { movedOn: "2026-05-01", from: "Phường Trấn Biên", to: "Phường Biên Hòa" },
    ]);
  });

  it("no move lies before the one before it", async () => {
    const move = { personId, toCommune: OWN, movedOn: "2026-04-30" };
    expect(await moveResidence(database(), province, move)).toEqual({ ok: false, fault: "beforeLastMove" });
    expect(await moveResidence(database(), province, { ...move, movedOn: "2026-05-01" })).toEqual({
      ok: true,
    });
  });
});
