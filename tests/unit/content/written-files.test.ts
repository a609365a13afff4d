import { expect, it } from "vitest";
import { bankText, programmeText, topicText } from "~/features/content/written-files";

const AT = new Date("2026-11-22T01:00:00Z");

it("an exported programme.yaml reads as an author would write it", () => {
  const text = programmeText({
    id: "programme",
    name: "Bình dân học vụ số",
    summary: "",
    summaryEn: "Digital skills for all",
    province: [
      { to: "2026-04-29", from: "2025-07-01", name: "Tỉnh Đồng Nai" },
      { name: "Thành phố Đồng Nai", from: "2026-04-30" },
    ],
    issuer: ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
    targetShare: 0.8,
    targetDate: "2027-12-31",
    passMark: 0.825,
    adultAge: 18,
    adultShare: 0.72,
    certificateNumber: "{seq:6}/{year}/BDHVS",
    audiences: [{ nameEn: "Citizens", name: "Người dân", id: "citizen" }],
    indicators: [
      { unit: "percent", id: "officials", name: "Cán bộ", counts: "passed", audiences: ["official"] },
      { id: "people", name: "Số người", unit: "people" },
    ],
    holidays: ["2027-01-01"],
    fourEyes: true,
    lessonKilobytes: 600,
    contentHash: "",
    updatedAt: AT,
  });
  expect(text).toBe(`name: Bình dân học vụ số
summaryEn: Digital skills for all
province:
  - name: Tỉnh Đồng Nai
    from: 2025-07-01
    to: 2026-04-29
  - name: Thành phố Đồng Nai
    from: 2026-04-30
issuer:
  - SỞ KHOA HỌC VÀ CÔNG NGHỆ
targetShare: 80
targetDate: 2027-12-31
passMark: 82.5
adultAge: 18
adultShare: 72
certificateNumber: "{seq:6}/{year}/BDHVS"
audiences:
  - id: citizen
    name: Người dân
    nameEn: Citizens
indicators:
  - id: officials
    name: Cán bộ
    unit: percent
    counts: passed
    audiences:
      - official
  - id: people
    name: Số người
    unit: people
holidays:
  - 2027-01-01
fourEyes: true
lessonKilobytes: 600
`);
});

it("an exported topic.yaml leaves out what the topic has not", () => {
  const text = topicText({
    id: "t",
    slug: "an-toan",
    position: 1,
    title: "An toàn: dừng, kiểm tra, báo",
    titleEn: null,
    summary: "Một câu.",
    summaryEn: null,
    audiences: ["citizen"],
    countsTowardTarget: true,
    passMark: 0.8,
    attemptsAllowed: 3,
    cooldownMinutes: 60,
    requiresSupervision: false,
    opensOn: "2027-01-15",
    drawCount: 10,
    timeLimitMinutes: 20,
    contentHash: "",
    updatedAt: AT,
    retiredAt: null,
  });
  expect(text).toBe(`title: "An toàn: dừng, kiểm tra, báo"
summary: Một câu.
audiences:
  - citizen
countsTowardTarget: true
passMark: 80
attempts: 3
cooldown: 60
opensOn: 2027-01-15
`);
});

it("an exported bank holds each question as its author wrote it", () => {
  const questions = [
    { source: '<Question id="a">\n…\n</Question>' },
    { source: '<Question id="b">\n…\n</Question>' },
  ];
  expect(bankText({ drawCount: 2, timeLimitMinutes: null }, questions)).toBe(`---
draw: 2
---

<Question id="a">
…
</Question>

<Question id="b">
…
</Question>
`);
});
