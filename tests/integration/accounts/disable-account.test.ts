/** Shutting an account: at once, with a reason, by whom it may be, and back again. */
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { consents, people, sessions } from "#drizzle/schema/accounts";
import { auditEvents } from "#drizzle/schema/audit";
import { SITE } from "#tests/support/accounts-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makePerson, makeViewer } from "#tests/support/factories";
import { openSession } from "~/features/accounts/auth.server";
import { disableAccount, enableAccount } from "~/features/accounts/disable-account.server";
import type { Viewer } from "~/features/accounts/viewer";
import { newId } from "~/platform/ids.server";

const REASON = "Máy bị mất, người nhà báo";

describeWithDatabase("an account", (database) => {
  let officer: Viewer;
  let province: Viewer;
  beforeAll(async () => {
    await makeCommune(database());
    await makeCommune(database(), "26041", "Ngoài");
    officer = await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    province = await makeViewer(database(), [{ role: "province-admin" }]);
  });
  const disabledAt = async (id: string) =>
    (await database().select({ at: people.disabledAt }).from(people).where(eq(people.id, id)))[0]?.at ?? null;

  it("is shut with its sessions, and opened again, each with its reason in the log", async () => {
    const { id: personId } = await makePerson(database());
    await openSession(database(), SITE, personId, "");
    expect(await disableAccount(database(), officer, { personId, reason: " " })).toBe("reasonShort");
    expect(await disableAccount(database(), officer, { personId, reason: REASON })).toBeUndefined();
    expect(await disabledAt(personId)).not.toBeNull();
    expect(await database().select().from(sessions).where(eq(sessions.userId, personId))).toEqual([]);
    expect(await enableAccount(database(), officer, { personId, reason: REASON })).toBeUndefined();
    expect(await disabledAt(personId)).toBeNull();
    const log = await database().select().from(auditEvents).where(eq(auditEvents.subjectId, personId));
    expect(log.map(({ action, actorId, detail }) => [action, actorId, detail])).toEqual([
      ["account.disabled", officer.personId, { reason: REASON }],
      ["account.enabled", officer.personId, { reason: REASON }],
    ]);
  });

  it("of somebody with a role is for the province, and one's own for nobody", async () => {
    const trainer = await makeViewer(database(), [{ role: "source-trainer" }]);
    const change = { personId: trainer.personId, reason: REASON };
    expect(await disableAccount(database(), officer, change)).toBe("holdsRole");
    expect(await disableAccount(database(), province, change)).toBeUndefined();
    expect(await disableAccount(database(), province, { personId: province.personId, reason: REASON })).toBe(
      "own",
    );
  });

  it("that its owner closed is not opened", async () => {
    const { id: personId } = await makePerson(database(), { disabledAt: AT });
    await database().insert(consents).values({
      id: newId(),
      personId,
      purpose: "learning",
      textVersion: "1",
      channel: "web",
      givenAt: AT,
      withdrawnAt: AT,
    });
    expect(await enableAccount(database(), province, { personId, reason: REASON })).toBe("closedByOwner");
  });

  it("of another commune is not found", async () => {
    const { id: personId } = await makePerson(database(), { communeCode: "26041" });
    await expect(disableAccount(database(), officer, { personId, reason: REASON })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await disabledAt(personId)).toBeNull();
  });
});
