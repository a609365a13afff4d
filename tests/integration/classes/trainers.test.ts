/** What a source trainer sees and does in a class they teach, and that every other class is not there for them. */
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { attendances, classMembers, classTrainers, trainingClasses } from "#drizzle/schema/classes";
import { ask, dataOf } from "#tests/support/admin-factories";
import { makeClass } from "#tests/support/classes-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeCommune, makePerson, makeTopic, makeViewer } from "#tests/support/factories";
import type { Guarded } from "~/features/accounts/guard.server";
import type { Viewer } from "~/features/accounts/viewer";
import { removeMember } from "~/features/classes/change-members.server";
import { DATASETS } from "~/features/reports/datasets.server";
import { FORMS } from "~/features/reports/official/forms.server";
import { fixClock } from "~/platform/clock.server";
import * as attendancePage from "~/routes/admin/attendance";
import * as attendanceMarks from "~/routes/admin/attendance-marks";
import * as classPage from "~/routes/admin/class";
import * as classesPage from "~/routes/admin/classes";
import * as hallCode from "~/routes/admin/hall-code";
import * as hallScreen from "~/routes/admin/hall-screen";
import * as officialForm from "~/routes/admin/official-form";
import * as reportFile from "~/routes/admin/report";

const HOST = "26080";
const INVITED = "26041";

describeWithDatabase("a source trainer", (database) => {
  let trainer: Viewer;
  let own: Awaited<ReturnType<typeof makeClass>>;
  let others: Record<string, Awaited<ReturnType<typeof makeClass>>>;
  let member: Awaited<ReturnType<typeof makePerson>>;
  let guest: Awaited<ReturnType<typeof makePerson>>;

  beforeAll(async () => {
    fixClock("2026-11-22T08:00:00Z");
    const db = database();
    await makeProgramme(db);
    await makeCommune(db, HOST, "Trấn Biên");
    await makeCommune(db, INVITED, "Ngoài Kia");
    const [topic, otherTopic] = [await makeTopic(db), await makeTopic(db)];
    trainer = await makeViewer(db, [{ role: "source-trainer", topicId: topic.id }], { communeCode: INVITED });
    const colleague = await makeViewer(db, [{ role: "source-trainer" }]);
    member = await makePerson(db, {
      fullName: "Lương Thị Mẫu",
      phone: "+84912000777",
      personalIdHint: "0751123",
    });
    guest = await makePerson(db, { fullName: "Mạc Văn Mẫu", communeCode: INVITED });
    const held = (fields: Parameters<typeof makeClass>[1], ...taughtBy: Viewer[]) =>
      makeClass(db, {
        communeCode: HOST,
        members: [member.id, guest.id],
        invited: [INVITED],
        ...fields,
      }).then(async (made) => {
        for (const { personId } of taughtBy)
          await db.insert(classTrainers).values({ classId: made.id, personId });
        return made;
      });
    own = await held({ topicId: topic.id, place: "Hội trường của mình" }, trainer, colleague);
    others = {
      "of a colleague": await held({ topicId: topic.id, place: "Hội trường khác" }, colleague),
      "of a topic their role is not for": await held(
        { topicId: otherTopic.id, place: "Hội trường khác" },
        trainer,
      ),
      "in the commune where they live": await held(
        { topicId: topic.id, communeCode: INVITED, place: "Hội trường khác" },
        colleague,
      ),
    };
    return () => fixClock(null);
  });

  type Made = Awaited<ReturnType<typeof makeClass>>;
  const ids = (made: Made) => ({ class: made.id, session: made.sessions[0]?.id ?? "" });
  const addressOf = (made: Made, more = "") => `/quan-tri/lop-hoc/${made.id}${more}`;
  const call = <Answer>(handler: Guarded<Answer>, made: Made, form?: Record<string, string>) =>
    ask(database(), handler, trainer, { address: addressOf(made), params: ids(made), form });
  const status = (answer: unknown) => (answer instanceof Response ? answer.status : 200);
  const report = (file: string, search: string) =>
    ask(database(), reportFile.loader, trainer, {
      address: `/quan-tri/bao-cao/${file}${search}`,
      params: { file },
    });
  const form3 = (made: Made, more: Record<string, string> = {}) => {
    const asked = {
      bieu: "bieu-3",
      ky: "2026-11",
      xa: "tran-bien-26080",
      lop: made.id,
      dang: "docx",
      ...more,
    };
    return ask(database(), officialForm.loader, trainer, {
      address: `/quan-tri/bieu-mau?${new URLSearchParams(asked)}`,
    });
  };

  it("finds the classes they teach and no other, and everybody on their lists without phone and id", async () => {
    const { classes, count, administers } = dataOf(
      await ask(database(), classesPage.loader, trainer, { address: "/quan-tri/lop-hoc" }),
    );
    expect(classes.map(({ id }) => id)).toEqual([own.id]);
    expect([count, administers]).toEqual([1, false]);
    const { found, members } = dataOf(await call(classPage.loader, own));
    expect(members.map(({ fullName }) => fullName)).toEqual(["Lương Thị Mẫu", "Mạc Văn Mẫu"]);
    expect(found).toMatchObject({ runs: false, holds: true, lists: false });
    expect(JSON.stringify(members)).not.toMatch(/912000777|0751/);
  });

  it("takes attendance, shows the hall's code and types results", async () => {
    const db = database();
    for (const handler of [attendancePage.loader, attendanceMarks.loader, hallScreen.loader, hallCode.loader])
      expect(status(await call(handler as Guarded<unknown>, own))).toBe(200);
    await call(attendancePage.action, own, { present: guest.id });
    expect(await db.select().from(attendances)).toMatchObject([{ personId: guest.id, outcome: "present" }]);
    const saved = await call(classPage.action, own, {
      intent: "result",
      person: guest.id,
      result: "passed",
      reason: "Làm bài trên giấy tại lớp",
    });
    expect(status(saved)).toBe(302);
    const { members } = dataOf(await call(classPage.loader, own));
    expect(members.find(({ id }) => id === guest.id)).toMatchObject({ present: 1, result: { passed: true } });
  });

  it("has the files of their classes only, no other dataset and no other document", async () => {
    const { id } = own;
    const all = (await await report("danh-sach-lop.csv", "")) as Response;
    const text = await all.text();
    expect(text).toContain("Mạc Văn Mẫu");
    expect(text).toContain("Hội trường của mình");
    expect(text).not.toContain("Hội trường khác");
    expect(status(await report("lop-hoc.xlsx", `?lop=${id}`))).toBe(200);
    for (const { id: dataset, roles } of DATASETS)
      if (!roles.includes("source-trainer"))
        expect([dataset, status(await report(`${dataset}.csv`, ""))]).toEqual([dataset, 404]);
    expect(status(await form3(own))).toBe(200);
    expect(status(await form3(own, { xa: "" }))).toBe(404);
    expect(status(await form3(own, { xa: "ngoai-kia-26041" }))).toBe(404);
    for (const { id: bieu } of FORMS)
      if (bieu !== "bieu-3") expect([bieu, status(await form3(own, { bieu }))]).toEqual([bieu, 404]);
  });

  it("neither changes the list and the sessions of a class nor sends its report", async () => {
    const db = database();
    const before = await db.select().from(classMembers);
    await expect(removeMember(db, trainer, own.id, member.id)).rejects.toMatchObject({ kind: "not-found" });
    const session = { day: "2026-11-30", from: "08:00", to: "11:00" };
    const forms: Record<string, string>[] = [
      { intent: "remove-member", person: member.id },
      { intent: "add-session", ...session },
      { intent: "remove-session", session: ids(own).session },
    ];
    for (const form of forms)
      expect([form.intent, status(await call(classPage.action, own, form))]).toEqual([form.intent, 404]);
    expect(await db.select().from(classMembers)).toEqual(before);
    expect(status(await call(classPage.action, own, { intent: "close" }))).toBe(302);
    expect(status(await call(classPage.action, own, { intent: "report" }))).toBe(404);
    const [stored] = await db.select().from(trainingClasses).where(eq(trainingClasses.id, own.id));
    expect(stored?.state).toBe("closed");
    expect(status(await call(classPage.action, own, { intent: "reopen" }))).toBe(302);
  });

  describe.each(["of a colleague", "of a topic their role is not for", "in the commune where they live"])(
    "a class %s",
    (which) => {
      it("is not there: no page, no code, no mark, no file", async () => {
        const made = others[which] as Made;
        for (const handler of [
          classPage.loader,
          attendancePage.loader,
          attendanceMarks.loader,
          hallScreen.loader,
          hallCode.loader,
        ])
          expect(status(await call(handler as Guarded<unknown>, made))).toBe(404);
        const result = { intent: "result", person: member.id, result: "passed", reason: "một lý do đủ dài" };
        for (const form of [{ intent: "close" }, result])
          expect(status(await call(classPage.action, made, form))).toBe(404);
        expect(status(await call(attendancePage.action, made, { present: member.id }))).toBe(404);
        expect(status(await form3(made))).toBe(404);
        const file = (await report("danh-sach-lop.csv", `?lop=${made.id}`)) as Response;
        expect((await file.text()).trim().split("\n")).toHaveLength(1);
      });
    },
  );
});
