/** "danh-sach-lop": the people on the lists of classes: whom to invite, who came, how they did. */
import { allMembers, type MemberOfClass } from "~/features/classes/all-members.server";
import { type ClassFilters, classFilters } from "~/features/classes/class-filters";
import { CLASS_ROLES } from "~/features/classes/class-roles";
import { defineDataset } from "../dataset";

export const classMembersListed = defineDataset<MemberOfClass, ClassFilters>({
  id: "danh-sach-lop",
  title: "classes.roster",
  roles: CLASS_ROLES,
  filters: classFilters,
  columns: [
    { key: "firstDay", header: "classes.day", kind: "date", width: 12, value: ({ of }) => of.firstDay },
    { key: "topic", header: "classes.topic", kind: "text", width: 30, value: ({ of }) => of.topicTitle },
    { key: "place", header: "classes.place", kind: "text", width: 24, value: ({ of }) => of.place },
    {
      key: "name",
      header: "classes.person",
      kind: "text",
      width: 26,
      value: ({ member }) => member.fullName,
    },
    {
      key: "birthYear",
      header: "classes.birthYear",
      kind: "year",
      width: 8,
      value: ({ member }) => member.birthYear,
    },
    {
      key: "hamlet",
      header: "coverage.hamlet",
      kind: "text",
      width: 16,
      value: ({ member }) => member.hamletName,
    },
    {
      key: "commune",
      header: "coverage.commune",
      kind: "text",
      width: 20,
      value: ({ member }) => member.communeName,
    },
    {
      key: "present",
      header: "classes.sessionsAttended",
      kind: "integer",
      width: 8,
      value: ({ member }) => member.present,
    },
    {
      key: "result",
      header: "classes.result",
      kind: "text",
      width: 12,
      value: ({ member: { result } }, t) =>
        result && t(result.passed ? "classes.resultPassed" : "classes.resultFailed"),
    },
  ],
  rows: ({ db, viewer, today }, filters) => allMembers(db, viewer, today, filters),
});
