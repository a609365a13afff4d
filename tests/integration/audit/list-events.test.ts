import { beforeAll, describe, expect, it } from "vitest";
import { describeWithDatabase } from "#tests/support/database";
import { makePerson } from "#tests/support/factories";
import { eventFilters } from "~/features/audit/event-filters";
import { listEvents } from "~/features/audit/list-events.server";
import { recordEvent } from "~/features/audit/record-event.server";
import { fixClock } from "~/platform/clock.server";

describeWithDatabase("the audit log", (database) => {
  beforeAll(async () => {
    const db = database();
    const officer = await makePerson(db, { fullName: "Lê Văn Bộ" });
    const learner = await makePerson(db, { fullName: "Đỗ Thị Ánh" });
    const at = async (moment: string, event: Parameters<typeof recordEvent>[1]) => {
      fixClock(moment);
      await recordEvent(db, event);
    };
    const of = (id: string) => ({ type: "person", id });
    await at("2026-11-20T16:59:59Z", {
      actorId: officer.id,
      action: "session.opened",
      subject: of(officer.id),
    });
    await at("2026-11-20T17:00:00Z", {
      actorId: null,
      action: "certificate.issued",
      subject: { type: "certificate", id: "c1" },
      detail: { personId: learner.id, number: "000001/2026/BDHVS" },
    });
    await at("2026-11-21T17:00:00Z", {
      actorId: officer.id,
      action: "report.exported",
      subject: { type: "report", id: "do-phu" },
    });
    for (let number = 0; number < 60; number++)
      await at("2026-11-22T01:00:00Z", {
        actorId: null,
        action: "session.refused",
        subject: { type: "unknown", id: "" },
      });
    return () => fixClock(null);
  });

  const read = (search: string) => listEvents(database(), eventFilters.read(new URLSearchParams(search)));
  const actions = async (search: string) => (await read(search)).events.map(({ action }) => action);

  describe("can be narrowed to", () => {
    it.each([
      ["viec=certificate.issued", ["certificate.issued"]],
      ["ai=do thi anh", ["certificate.issued"]],
      ["ai=Lê Văn Bộ", ["report.exported", "session.opened"]],
      ["tu=2026-11-21&den=2026-11-21", ["certificate.issued"]],
      ["den=2026-11-20", ["session.opened"]],
      ["viec=khong-co&ai=khong ai ca", []],
    ])("%s", async (search, expected) => {
      expect(await actions(search)).toEqual(expected);
    });
  });

  it("names who did it and whom it is about", async () => {
    const [event] = (await read("viec=certificate.issued")).events;
    expect(event).toMatchObject({ actorName: null, personName: "Đỗ Thị Ánh" });
  });

  it("goes back page by page, the latest first, without losing or repeating one", async () => {
    const seen: number[] = [];
    let search = "";
    for (;;) {
      const { events, next } = await read(search);
      seen.push(...events.map(({ id }) => id));
      if (next === null) break;
      search = `truoc=${next}`;
    }
    expect(seen).toHaveLength(63);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  });
});
