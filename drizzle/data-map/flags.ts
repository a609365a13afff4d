/** The data map of what looks odd. */
import * as schema from "../schema/flags";
import { basic, ID, mapTable, none, PERSON, sensitive } from "./map-table";

export const flags = [
  mapTable(schema.flags, {
    purpose: ["Điều bất thường chờ người xem xét", "What looks odd and waits for a person"],
    basis: "duty",
    kept: "flag-evidence",
    readers: ["officer", "province"],
    columns: {
      id: ID,
      rule: none("Quy tắc", "The rule"),
      ruleVersion: none("Bản của quy tắc", "Version of the rule"),
      personId: PERSON,
      evidence: sensitive("Con số đã thấy, không có tên", "Figures that were found, no names"),
      fingerprint: none("Dấu để không báo hai lần", "Mark that keeps it from being raised twice"),
      raisedAt: none("Lúc thấy", "When it was raised"),
      decision: basic("Quyết định", "The decision"),
      reason: basic("Lý do", "The reason"),
      decidedBy: basic("Người quyết định", "Who decided"),
      decidedAt: none("Lúc quyết định", "When"),
    },
  }),
  mapTable(schema.flagAttempts, {
    purpose: ["Bài kiểm tra mà điều bất thường nói đến", "The tests that an odd thing was seen in"],
    basis: "duty",
    kept: "flag-evidence",
    readers: ["officer", "province"],
    columns: {
      flagId: none("Điều bất thường", "The odd thing"),
      attemptId: sensitive("Bài kiểm tra", "The test"),
    },
  }),
];
