import { and, desc, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { people, roleGrants } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { findPeople } from "~/features/accounts/find-people.server";
import { grantRole } from "~/features/accounts/grant-role.server";
import { makeAdmin } from "~/features/accounts/make-admin.server";
import { revokeRole } from "~/features/accounts/revoke-role.server";
import { listRoleHolders, readPersonRoles } from "~/features/accounts/role-holders.server";
import type { Database } from "~/platform/database/client.server";

const TODAY = "2026-11-22";
const HERE = "26041";

/** Roles in force of a person, with the grant's id. */
const rolesOf = (db: Database, personId: string) =>
  db
    .select({ id: roleGrants.id, role: roleGrants.role, communeCode: roleGrants.communeCode })
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.revokedAt)));

async function lastEvent(db: Database) {
  const [event] = await db.select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1);
  return (
    event && {
      action: event.action,
      actorId: event.actorId,
      subjectId: event.subjectId,
      detail: event.detail,
    }
  );
}

describeWithDatabase("giving a role", (database) => {
  beforeEach(async () => {
    await makeCommune(database(), HERE, "Trấn Biên");
  });

  it("gives an officer one commune, and records it", async () => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const person = await makePerson(db);
    const wish = { personId: person.id, role: "commune-officer", communeCode: HERE };
    expect(await grantRole(db, admin, wish)).toBeUndefined();
    expect(await rolesOf(db, person.id)).toMatchObject([{ role: "commune-officer", communeCode: HERE }]);
    expect(await lastEvent(db)).toEqual({
      action: "role.granted",
      actorId: admin.personId,
      subjectId: person.id,
      detail: { role: "commune-officer", communeCode: HERE },
    });
    expect(await grantRole(db, admin, wish)).toBe("roleHeld");
    expect(await grantRole(db, admin, { ...wish, communeCode: "26080" })).toBeUndefined();
    expect(await rolesOf(db, person.id)).toHaveLength(2);
  });

  it("gives a province-wide role without a commune", async () => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const person = await makePerson(db);
    await grantRole(db, admin, { personId: person.id, role: "reviewer", communeCode: HERE });
    expect(await rolesOf(db, person.id)).toMatchObject([{ role: "reviewer", communeCode: null }]);
  });

  it.each([
    ["", HERE, "roleEmpty"],
    ["emperor", HERE, "roleEmpty"],
    ["commune-officer", "", "roleCommuneEmpty"],
    ["commune-officer", "99999", "roleCommuneEmpty"],
  ])("role %j in commune %j: %s", async (role, communeCode, fault) => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const person = await makePerson(db);
    expect(await grantRole(db, admin, { personId: person.id, role, communeCode })).toBe(fault);
    expect(await rolesOf(db, person.id)).toEqual([]);
  });

  it("is for the province's administrators alone", async () => {
    const db = database();
    const officer = await makeViewer(db, [{ role: "commune-officer", communeCode: HERE }]);
    const wish = { personId: officer.personId, role: "province-admin", communeCode: "" };
    await expect(grantRole(db, officer, wish)).rejects.toMatchObject({ kind: "not-found" });
    await expect(listRoleHolders(db, officer, { page: 1, today: TODAY })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(readPersonRoles(db, officer, officer.personId, TODAY)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("finds no closed account and no unknown person", async () => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const closed = await makePerson(db, { disabledAt: new Date("2026-11-01") });
    for (const personId of [closed.id, "nobody"]) {
      const wish = { personId, role: "reviewer", communeCode: "" };
      await expect(grantRole(db, admin, wish)).rejects.toMatchObject({ kind: "not-found" });
      await expect(readPersonRoles(db, admin, personId, TODAY)).rejects.toMatchObject({ kind: "not-found" });
    }
  });
});

describeWithDatabase("taking a role back", (database) => {
  it("ends it, keeps its history, and records it", async () => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const trainer = await makeViewer(db, [{ role: "source-trainer" }]);
    const [grant] = await rolesOf(db, trainer.personId);
    const which = { personId: trainer.personId, grantId: grant?.id ?? "" };
    expect(await revokeRole(db, admin, which)).toBeUndefined();
    expect(await rolesOf(db, trainer.personId)).toEqual([]);
    expect(await lastEvent(db)).toMatchObject({ action: "role.revoked", subjectId: trainer.personId });
    await expect(revokeRole(db, admin, which)).rejects.toMatchObject({ kind: "not-found" });
  });

  it("never takes the last administrator's; one whose account is closed does not count", async () => {
    const db = database();
    await db.update(roleGrants).set({ revokedAt: new Date() });
    const admin = await makeViewer(db, [{ role: "province-admin" }]);
    const gone = await makeViewer(db, [{ role: "province-admin" }]);
    await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, gone.personId));
    const [own] = await rolesOf(db, admin.personId);
    const which = { personId: admin.personId, grantId: own?.id ?? "" };
    expect(await revokeRole(db, admin, which)).toBe("lastAdministrator");
    await makeViewer(db, [{ role: "province-admin" }]);
    expect(await revokeRole(db, admin, which)).toBeUndefined();
  });

  it("keeps one of two administrators who take each other's role at once", async () => {
    const db = database();
    await db.update(roleGrants).set({ revokedAt: new Date() });
    const [one, two] = [
      await makeViewer(db, [{ role: "province-admin" }]),
      await makeViewer(db, [{ role: "province-admin" }]),
    ];
    const [grantOne, grantTwo] = [await rolesOf(db, one.personId), await rolesOf(db, two.personId)];
    const results = await Promise.all([
      revokeRole(db, one, { personId: two.personId, grantId: grantTwo[0]?.id ?? "" }),
      revokeRole(db, two, { personId: one.personId, grantId: grantOne[0]?.id ?? "" }),
    ]);
    expect(results.sort()).toEqual(["lastAdministrator", undefined].sort());
  });
});

describeWithDatabase("looking people up", (database) => {
  it("by account name, phone, e-mail, or part of the name with or without marks", async () => {
    const db = database();
    const admin = await makeViewer(db, [{ role: "province-admin" }], { fullName: "Vũ Đức Trị" });
    const hanh = await makePerson(db, {
      fullName: "Đặng Thị Mỹ Hạnh",
      username: "hanh.1960",
      phone: "+84912345678",
      email: "hanh@example.vn",
    });
    for (const query of ["hanh.1960", "0912 345 678", "Hanh@example.vn", "mỹ hạnh", "dang thi", "ĐẶNG"]) {
      const found = await findPeople(db, admin, query, TODAY);
      expect(
        found.map(({ id }) => id),
        query,
      ).toEqual([hanh.id]);
    }
    for (const query of ["", "  ", "%", "_", "nobody at all"]) {
      expect(await findPeople(db, admin, query, TODAY), query).toEqual([]);
    }
  });

  it("shows a viewer only those they may see", async () => {
    const db = database();
    const learner = await makeViewer(db);
    const found = await findPeople(db, learner, "Mẫu", TODAY);
    expect(found.map(({ id }) => id)).toEqual([learner.personId]);
  });
});

describeWithDatabase("the first administrator", (database) => {
  it("is made from an account that exists, once", async () => {
    const db = database();
    const person = await makePerson(db, { username: "giam.doc" });
    expect(await makeAdmin(db, " Giam.Doc")).toEqual({ fullName: "Nguyễn Văn Mẫu", made: true });
    expect(await makeAdmin(db, "giam.doc")).toMatchObject({ made: false });
    expect(await rolesOf(db, person.id)).toMatchObject([{ role: "province-admin", communeCode: null }]);
    expect(await lastEvent(db)).toMatchObject({ action: "role.granted", actorId: null });
    await expect(makeAdmin(db, "khong-co")).rejects.toThrow(/khong-co/);
  });
});
