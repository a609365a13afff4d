/**
 * Everything kept about a person, in words, for that person to see (Law 91/2025/QH15 Đ.4). What was answered in
 * tests and pressed in practices is only in the JSON copy (accounts/export-my-data.server.ts).
 */
import {
  accountRows,
  cardRows,
  consentRows,
  formerAccountRows,
  providerRows,
  roleRows,
  sessionRows,
} from "./my-account-rows.server";
import type { MyDataCall, MyDataSection } from "./my-data-section";
import {
  attemptRows,
  certificateRows,
  classRows,
  clipRows,
  lessonRows,
  positionRows,
  practiceRows,
} from "./my-learning-rows.server";
import { confirmationRows, flagRows, logRows, requestRows } from "./my-record-rows.server";

type Section = Omit<MyDataSection, "rows"> & { rows(call: MyDataCall): Promise<string[][]> };

const SECTIONS: readonly Section[] = [
  { id: "ho-so", title: "personalData.section.person", columns: [], rows: accountRows },
  {
    id: "tai-khoan-da-gop",
    title: "personalData.section.formerAccounts",
    columns: [
      "accounts.fullName",
      "accounts.username",
      "accounts.phone",
      "accounts.email",
      "personalData.column.merged",
    ],
    rows: formerAccountRows,
  },
  {
    id: "dong-y",
    title: "personalData.section.consents",
    columns: ["personalData.column.purpose", "personalData.column.from", "personalData.column.until"],
    rows: consentRows,
  },
  {
    id: "thiet-bi",
    title: "personalData.section.sessions",
    columns: ["personalData.column.device", "personalData.column.from"],
    rows: sessionRows,
  },
  {
    id: "the-dang-nhap",
    title: "personalData.section.cards",
    columns: ["personalData.column.from", "personalData.column.until"],
    rows: cardRows,
  },
  {
    id: "dinh-danh",
    title: "personalData.section.providers",
    columns: ["personalData.column.provider", "personalData.column.from"],
    rows: providerRows,
  },
  {
    id: "quyen",
    title: "personalData.section.roles",
    columns: ["personalData.column.role", "personalData.column.from", "personalData.column.until"],
    rows: roleRows,
  },
  {
    id: "giay-chung-nhan",
    title: "personalData.section.certificates",
    columns: [
      "personalData.column.number",
      "personalData.column.topic",
      "personalData.column.at",
      "personalData.column.state",
    ],
    rows: certificateRows,
  },
  {
    id: "xac-nhan-vneid",
    title: "personalData.section.confirmations",
    columns: ["personalData.column.at", "personalData.column.personalId", "personalData.column.source"],
    rows: confirmationRows,
  },
  {
    id: "bai-kiem-tra",
    title: "personalData.section.attempts",
    columns: ["personalData.column.topic", "personalData.column.at", "personalData.column.score"],
    rows: attemptRows,
  },
  {
    id: "lop-hoc",
    title: "classes.title",
    columns: ["personalData.column.topic", "classes.place", "personalData.column.at", "classes.attendance"],
    rows: classRows,
  },
  {
    id: "bai-da-hoc",
    title: "personalData.section.lessons",
    columns: ["personalData.column.lesson", "personalData.column.at"],
    rows: lessonRows,
  },
  {
    id: "thuc-hanh",
    title: "personalData.section.practices",
    columns: ["personalData.column.practice", "personalData.column.at", "personalData.column.steps"],
    rows: practiceRows,
  },
  {
    id: "cho-doc",
    title: "personalData.section.positions",
    columns: ["personalData.column.lesson", "personalData.column.at"],
    rows: positionRows,
  },
  {
    id: "phim",
    title: "personalData.section.clips",
    columns: ["personalData.column.lesson", "personalData.column.seconds", "personalData.column.at"],
    rows: clipRows,
  },
  {
    id: "yeu-cau",
    title: "personalData.section.requests",
    columns: ["personalData.column.kind", "personalData.column.at", "personalData.column.state"],
    rows: requestRows,
  },
  {
    id: "dieu-can-xem-lai",
    title: "personalData.section.flags",
    columns: ["personalData.column.what", "personalData.column.at", "personalData.column.decision"],
    rows: flagRows,
  },
  {
    id: "nhat-ky",
    title: "personalData.section.log",
    columns: ["personalData.column.at", "personalData.column.what"],
    rows: logRows,
  },
];

/** One section after the other: the embedded database has a single connection. */
export async function readMyData(call: MyDataCall): Promise<MyDataSection[]> {
  const sections: MyDataSection[] = [];
  for (const { rows, ...section } of SECTIONS) sections.push({ ...section, rows: await rows(call) });
  return sections;
}
