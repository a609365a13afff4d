/** What somebody may try with the code of a hall: replay it, forge it, lend it, use it for others or at another time. */
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attendanceMarks, attendances, classMembers } from "#drizzle/schema/classes";
import { KEYS } from "#tests/support/accounts-factories";
import { ask } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { checkIn, checkInByDigits, giveTicket } from "~/features/classes/check-in.server";
import { hallCode } from "~/features/classes/rotating-code.server";
import { fixClock, now } from "~/platform/clock.server";
import { action as sendCheckIn } from "~/routes/learn/check-in";

const START = "2026-11-22T07:00:00Z";
const FOREIGN = "26041";

describeWithDatabase("checking in by the screen of the hall", (database) => {
  let topicId: string;
  beforeAll(async () => {
    await makeProgramme(database());
    await makeCommune(database());
    await makeCommune(database(), FOREIGN, "Ngoài Kia");
    topicId = (await makeTopic(database())).id;
    return () => fixClock(null);
  });
  beforeEach(() => fixClock("2026-11-22T08:00:00Z"));

  const viewerOf = async (fields = {}): Promise<Viewer> => makeViewer(database(), [], fields);
  async function hall(listed: Viewer[], fields: Parameters<typeof makeClass>[1] = {}) {
    const members = listed.map(({ personId }) => personId);
    const made = await makeClass(database(), { topicId, members, starts: [START], ...fields });
    return { classId: made.id, sessionId: made.sessions[0]?.id ?? "" };
  }
  const scan = (sessionId: string, device = "d1", token = hallCode(KEYS, sessionId, now()).token) =>
    giveTicket(KEYS, { sessionId, token, device });
  const press = (viewer: Viewer, sessionId: string, ticket: string | undefined, device = "d1") =>
    checkIn(database(), KEYS, viewer, { sessionId, ticket: ticket ?? "", device });
  const outcomes = async (sessionId: string) =>
    (await database().select().from(attendances).where(eq(attendances.sessionId, sessionId))).map(
      ({ personId, outcome, method }) => ({ personId, outcome, method }),
    );
  const secondsLater = (seconds: number) => fixClock(new Date(now().getTime() + seconds * 1_000));

  it("notes who presses, once", async () => {
    const viewer = await viewerOf();
    const { sessionId } = await hall([viewer]);
    const ticket = scan(sessionId);
    expect(await press(viewer, sessionId, ticket)).toBeUndefined();
    expect(await press(viewer, sessionId, ticket)).toBeUndefined();
    expect(await outcomes(sessionId)).toEqual([
      { personId: viewer.personId, outcome: "present", method: "screen" },
    ]);
    const marks = await database()
      .select()
      .from(attendanceMarks)
      .where(eq(attendanceMarks.sessionId, sessionId));
    expect(marks).toHaveLength(1);
  });

  it("takes a code for as long as it is shown, and a moment more", async () => {
    const { sessionId } = await hall([]);
    const { token } = hallCode(KEYS, sessionId, now());
    secondsLater(44);
    expect(scan(sessionId, "d1", token)).toBeDefined();
    secondsLater(1);
    expect(scan(sessionId, "d1", token)).toBeUndefined();
  });

  it.each<[string, (token: string) => string]>([
    ["nothing", () => ""],
    ["half of it", (token) => token.slice(0, 20)],
    ["another half minute's number", (token) => token.replace(/^\w+/, (window) => `${window}0`)],
    ["another signature", (token) => `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`],
  ])("takes no code of %s", async (_, forge) => {
    const { sessionId } = await hall([]);
    expect(scan(sessionId, "d1", forge(hallCode(KEYS, sessionId, now()).token))).toBeUndefined();
  });

  it("takes no code and no ticket of another session", async () => {
    const viewer = await viewerOf();
    const [one, other] = [await hall([viewer]), await hall([viewer])];
    expect(scan(one.sessionId, "d1", hallCode(KEYS, other.sessionId, now()).token)).toBeUndefined();
    expect(await press(viewer, one.sessionId, scan(other.sessionId))).toBe("ticket");
    expect(await outcomes(one.sessionId)).toEqual([]);
  });

  it("takes no ticket of another phone, none older than ten minutes, none made up", async () => {
    const viewer = await viewerOf();
    const { sessionId } = await hall([viewer]);
    const ticket = scan(sessionId);
    expect(await press(viewer, sessionId, ticket, "d2")).toBe("ticket");
    expect(await press(viewer, sessionId, `${ticket?.slice(0, -2)}AA`)).toBe("ticket");
    expect(await press(viewer, sessionId, "v1.a.b.c")).toBe("ticket");
    secondsLater(600);
    expect(await press(viewer, sessionId, ticket)).toBe("ticket");
    expect(await outcomes(sessionId)).toEqual([]);
  });

  it("notes one person a phone, in each session anew", async () => {
    const [one, two] = [await viewerOf(), await viewerOf()];
    const [morning, afternoon] = [await hall([one, two]), await hall([one, two])];
    expect(await press(one, morning.sessionId, scan(morning.sessionId))).toBeUndefined();
    expect(await press(two, morning.sessionId, scan(morning.sessionId))).toBe("phone");
    expect(await press(two, morning.sessionId, scan(morning.sessionId, "d2"), "d2")).toBeUndefined();
    expect(await press(two, afternoon.sessionId, scan(afternoon.sessionId))).toBeUndefined();
  });

  it.each<[string, string, Parameters<typeof makeClass>[1], string | undefined]>([
    ["a second before the doors open", "2026-11-22T06:29:59Z", {}, "early"],
    ["when they open", "2026-11-22T06:30:00Z", {}, undefined],
    ["at its end", "2026-11-22T10:00:00Z", {}, undefined],
    ["a second later", "2026-11-22T10:00:01Z", {}, "over"],
    ["the day before", "2026-11-21T08:00:00Z", {}, "early"],
    ["the day after", "2026-11-23T08:00:00Z", {}, "over"],
    ["before the class begins", "2026-11-22T08:00:00Z", { state: "planned" }, "notRunning"],
    ["after it was closed", "2026-11-22T08:00:00Z", { state: "closed" }, "notRunning"],
  ])("%s (%s)", async (_, moment, fields, fault) => {
    const viewer = await viewerOf();
    const { sessionId } = await hall([viewer], fields);
    fixClock(moment);
    expect(await press(viewer, sessionId, scan(sessionId))).toBe(fault);
  });

  describe("of somebody who is not on the list", () => {
    it.each<[string, Parameters<typeof makeClass>[1], string, string | undefined]>([
      ["is refused", {}, "26080", "notListed"],
      ["is let in where the class takes guests", { walkIns: true }, "26080", undefined],
      ["… unless it is full", { walkIns: true, seats: 1 }, "26080", "noSeats"],
      ["… and never of a commune that is not invited", { walkIns: true }, FOREIGN, "notListed"],
    ])("%s", async (_, fields, communeCode, fault) => {
      const listed = await viewerOf();
      const guest = await viewerOf({ communeCode });
      const { classId, sessionId } = await hall([listed], fields);
      expect(await press(guest, sessionId, scan(sessionId))).toBe(fault);
      const members = await database().select().from(classMembers).where(eq(classMembers.classId, classId));
      expect(members).toHaveLength(fault ? 1 : 2);
    });
  });

  it("notes nobody but who is signed in, whatever the form says", async () => {
    const viewer = await viewerOf();
    const other = await makePerson(database());
    const { sessionId } = await hall([viewer]);
    const form = { ticket: scan(sessionId, "d1") ?? "", person: other.id, personId: other.id };
    const asked = { address: `/diem-danh/${sessionId}`, params: { session: sessionId }, form };
    await ask(database(), sendCheckIn, viewer, asked);
    // The request carries no cookie of this phone, so the ticket is worth nothing either.
    expect(await outcomes(sessionId)).toEqual([]);
  });

  it("takes the six digits, of a session the person may be at, and tires of guessing", async () => {
    const viewer = await viewerOf();
    const stranger = await viewerOf({ communeCode: FOREIGN });
    const { sessionId } = await hall([viewer]);
    const { typed } = hallCode(KEYS, sessionId, now());
    const type = (who: Viewer, digits: string) =>
      checkInByDigits(database(), KEYS, who, { typed: digits, device: `${who.personId}-phone` });
    expect(await type(stranger, typed)).toBeUndefined();
    const wrong = typed === "000000" ? "000001" : "000000";
    expect(await type(viewer, wrong)).toBeUndefined();
    expect(await type(viewer, typed)).toEqual({ session: sessionId, fault: undefined });
    for (let guess = 2; guess < 15; guess++) await type(viewer, wrong);
    await expect(type(viewer, wrong)).rejects.toMatchObject({ kind: "too-many" });
  });
});
