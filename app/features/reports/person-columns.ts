/** The columns by which datasets name a person: the same words, widths and masks in every file. */
import { showField } from "~/features/accounts/personal-fields";
import type { DatasetColumn } from "./dataset";

/** Who it is. */
export const PERSON_COLUMNS: readonly DatasetColumn<{ fullName: string; birthYear: number }>[] = [
  { key: "name", header: "coverage.personName", kind: "text", width: 28, value: (row) => row.fullName },
  { key: "birthYear", header: "coverage.birthYear", kind: "year", width: 10, value: (row) => row.birthYear },
];

/** How to tell them from others and reach them, masked as administrators see it; and which audience they are of. */
export const CONTACT_COLUMNS: readonly DatasetColumn<{
  personalIdHint: string | null;
  phone: string | null;
  audienceName: string;
}>[] = [
  {
    key: "personalId",
    header: "coverage.personalId",
    kind: "text",
    width: 16,
    value: (row) => showField("personalIdHint", row.personalIdHint, "administrator"),
  },
  {
    key: "phone",
    header: "coverage.phone",
    kind: "text",
    width: 14,
    value: (row) => showField("phone", row.phone, "administrator"),
  },
  {
    key: "audience",
    header: "coverage.audience",
    kind: "text",
    width: 30,
    value: (row) => row.audienceName,
  },
];

/** Where they live. */
export const COMMUNE_COLUMNS: readonly DatasetColumn<{ communeCode: string; communeName: string }>[] = [
  {
    key: "communeCode",
    header: "reports.communeCode",
    kind: "text",
    width: 10,
    value: (row) => row.communeCode,
  },
  { key: "commune", header: "coverage.commune", kind: "text", width: 24, value: (row) => row.communeName },
];
