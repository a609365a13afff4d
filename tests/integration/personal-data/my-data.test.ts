/** What a person is shown of their own data, on the page and on paper. */
import { beforeAll, expect, it } from "vitest";
import { consents } from "#drizzle/schema/accounts";
import { lessonCompletions, watchedIntervals } from "#drizzle/schema/progress";
import { makeCertificate, makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makeTopic, makeViewer } from "#tests/support/factories";
import { makeLesson } from "#tests/support/progress-factories";
import { poppler, requirePoppler } from "#tests/support/read-pdf";
import type { Viewer } from "~/features/accounts/viewer";
import { recordEvent } from "~/features/audit/record-event.server";
import { readMyData } from "~/features/personal-data/my-data.server";
import { renderMyData } from "~/features/personal-data/my-data-pdf.server";
import { sendRequest } from "~/features/personal-data/send-request.server";
import { translator } from "~/i18n/translate";

describeWithDatabase("my data", (database) => {
  let person: Viewer;
  const t = translator("vi");

  beforeAll(async () => {
    requirePoppler();
    const db = database();
    await makeProgramme(db);
    await makeCommune(db);
    person = await makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }], {
      fullName: "Hoàng Thị Mẫu",
      birthDate: "1980-05-03",
      phone: "+84912345678",
      personalIdHint: "0751123",
      sex: "female",
    });
    const topic = await makeTopic(db, { title: "An toàn trên mạng" });
    await makeCertificate(db, { ...person, id: person.personId, birthYear: 1980 }, topic.id);
    const lesson = await makeLesson(db, topic.id, { revision: { title: "Mật khẩu tốt" } });
    await db.insert(lessonCompletions).values({
      personId: person.personId,
      lessonId: lesson.id,
      revisionId: lesson.currentRevisionId,
      completedAt: AT,
    });
    for (const sequence of [1, 2])
      await db.insert(watchedIntervals).values({
        id: `doan-${sequence}`,
        personId: person.personId,
        lessonId: lesson.id,
        mediaHash: "phim",
        fromSecond: 0,
        toSecond: 30,
        durationSeconds: 60,
        sequence,
        playedAt: AT,
      });
    await db.insert(consents).values({
      id: "nhac",
      personId: person.personId,
      purpose: "reminders",
      textVersion: "2026-11-22",
      channel: "web",
      givenAt: AT,
    });
    await sendRequest(db, person, { kind: "view", wish: "" });
    await recordEvent(db, {
      actorId: person.personId,
      action: "session.opened",
      subject: { type: "person", id: person.personId },
    });
  });

  const sections = () => readMyData({ db: database(), viewer: person, today: "2026-11-24", locale: "vi", t });

  it("says in words what is kept, and nothing of anybody else", async () => {
    const rows = Object.fromEntries((await sections()).map(({ id, rows }) => [id, rows]));
    expect(rows).toMatchObject({
      "ho-so": expect.arrayContaining([
        ["Họ và tên", "Hoàng Thị Mẫu"],
        ["Ngày sinh", "03/05/1980"],
        ["Giới tính", "Nữ"],
        ["Số điện thoại", "0912 345 678"],
        ["Số định danh cá nhân (số căn cước)", "0751xxxxx123"],
      ]),
      "dong-y": [[expect.stringContaining("nhắc học"), "22/11/2026", "–"]],
      quyen: [["Cán bộ xã, phường, Phường Trấn Biên", "22/11/2026", "–"]],
      "giay-chung-nhan": [[expect.any(String), "Chuyên đề mẫu", "22/11/2026", "Đang có giá trị"]],
      "bai-kiem-tra": [["An toàn trên mạng", "15:00 22/11/2026", "90%"]],
      "bai-da-hoc": [["Mật khẩu tốt", "15:00 22/11/2026"]],
      phim: [["Mật khẩu tốt", "60", "15:00 22/11/2026"]],
      "yeu-cau": [["Xem dữ liệu", expect.any(String), "Đã gửi, chờ xác nhận"]],
      "nhat-ky": [[expect.any(String), "Đăng nhập"]],
    });
  });

  it("has on paper every word of the page", async () => {
    const paper = {
      title: t("personalData.title"),
      lines: [],
      sections: await sections(),
      madeAt: AT,
      locale: "vi" as const,
    };
    const pdf = await renderMyData(paper, t);
    const read = (await poppler(pdf, "pdftotext", "-raw", "$", "-")).normalize("NFC").replace(/\s+/g, " ");
    for (const { title, rows } of paper.sections) {
      expect(read).toContain(`${t(title)} (${rows.length})`);
      for (const cell of rows.flat()) expect(read).toContain(cell.replace(/\s+/g, " "));
    }
  });
});
