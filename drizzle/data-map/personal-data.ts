/** The data map of requests about one's own data. */
import * as schema from "../schema/personal-data";
import { basic, ID, mapTable, none, PERSON } from "./map-table";

export const personalData = [
  mapTable(schema.dataRequests, {
    purpose: [
      "Yêu cầu của người dân về dữ liệu của mình, và hạn trả lời",
      "People's requests about their data, and the deadlines",
    ],
    basis: "duty",
    kept: "staff-record",
    readers: ["self", "officer", "province"],
    columns: {
      id: ID,
      personId: PERSON,
      kind: basic("Loại yêu cầu", "Kind of request"),
      wish: basic("Lời của người yêu cầu", "In the person's words", { kept: "request-words" }),
      receivedAt: none("Lúc nhận", "When it came in"),
      channel: none("Nhận qua đâu", "How it came in"),
      recordedBy: basic("Cán bộ ghi giúp", "The officer who wrote it down"),
      identityCheck: basic("Đã kiểm tra người yêu cầu bằng cách nào", "How it was made sure who asks", {
        kept: "request-words",
      }),
      acknowledgeBy: none("Hạn báo đã nhận", "Day to acknowledge it by"),
      finishBy: none("Hạn giải quyết", "Day to finish it by"),
      acknowledgedAt: none("Lúc báo đã nhận", "When it was acknowledged"),
      acknowledgedBy: basic("Người báo đã nhận", "Who acknowledged it"),
      extendedAt: none("Lúc gia hạn", "When it was extended"),
      extendedBy: basic("Người gia hạn", "Who extended it"),
      extensionReason: none("Lý do gia hạn", "Why it was extended"),
      closedAt: none("Lúc kết thúc", "When it was closed"),
      closedBy: basic("Người kết thúc", "Who closed it"),
      outcome: none("Kết quả", "Outcome"),
      answer: basic("Trả lời", "The answer", { kept: "request-words" }),
    },
  }),
];
