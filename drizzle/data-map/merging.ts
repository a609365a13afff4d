/** The data map of accounts that were made one. */
import * as schema from "../schema/merging";
import { basic, ID, mapTable, none } from "./map-table";

export const merging = [
  mapTable(schema.accountMerges, {
    purpose: ["Hai tài khoản của một người đã gộp làm một", "Two accounts of one person that were made one"],
    basis: "duty",
    kept: "staff-record",
    readers: ["officer", "province"],
    columns: {
      id: ID,
      survivorId: basic("Tài khoản còn lại", "The account that goes on"),
      mergedId: basic("Tài khoản đã gộp vào", "The account that ended"),
      reason: basic("Lý do", "The reason"),
      mergedBy: basic("Người gộp", "Who merged them"),
      mergedAt: none("Lúc gộp", "When"),
      undoUntil: none("Hoàn tác được đến lúc", "It can be taken back until"),
      undoSealed: basic("Những gì đã chuyển, đã mã hóa", "What was moved, encrypted", {
        kept: "merge-undo",
        readers: ["program"],
      }),
      undoneAt: none("Lúc hoàn tác", "When it was taken back"),
      undoneBy: basic("Người hoàn tác", "Who took it back"),
    },
  }),
];
