/** The data map of certificates. */
import * as schema from "../schema/certificates";
import { basic, ID, mapTable, none, PERSON, TOPIC } from "./map-table";

export const certificates = [
  mapTable(schema.certificates, {
    purpose: ["Giấy chứng nhận đã cấp, đúng như đã in", "Certificates as they were printed"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self", "officer", "province"],
    columns: {
      id: ID,
      code: none("Mã kiểm tra trên giấy", "Code for checking the paper", { readers: ["public"] }),
      number: none("Số", "Number", { readers: ["public"] }),
      personId: PERSON,
      topicId: TOPIC,
      attemptId: none("Bài kiểm tra đã đạt", "The test that was passed"),
      fullName: basic(
        "Họ và tên; trang kiểm tra chỉ cho thấy dạng che",
        "Name; the check page shows it masked",
        {
          readers: ["public", "self", "officer", "province"],
        },
      ),
      birthYear: basic("Năm sinh", "Year of birth"),
      communeCode: basic("Xã, phường nơi sống", "Commune of residence"),
      communeName: basic("Tên xã, phường khi cấp", "Name of the commune when issued"),
      topicTitle: none("Tên chuyên đề khi cấp", "Title of the topic when issued"),
      score: basic("Điểm", "Score"),
      programmeName: none("Tên chương trình khi cấp", "Name of the programme when issued"),
      provinceName: none("Tên tỉnh, thành phố khi cấp", "Name of the province when issued"),
      issuer: none("Cơ quan cấp", "Issuing body"),
      issuedAt: none("Lúc cấp", "When it was issued"),
      earnedAt: none("Lúc đạt lần đầu", "When it was first earned"),
      revokedAt: none("Lúc thu hồi", "When it was revoked"),
      revokedBy: basic("Người thu hồi", "Who revoked it"),
      revokedReason: basic("Lý do thu hồi", "Why it was revoked"),
      supersededAt: none("Lúc cấp lại", "When it was replaced"),
      supersededById: none("Giấy thay thế", "The one that replaced it"),
      supersededBy: basic("Người cấp lại", "Who replaced it"),
      supersededReason: basic("Lý do cấp lại", "Why it was replaced"),
    },
  }),
  mapTable(schema.certificateCounters, {
    purpose: ["Số giấy đã cấp trong năm", "Last number of each year"],
    basis: "none",
    kept: "programme",
    readers: ["program"],
    columns: { year: none("Năm", "Year"), last: none("Số cuối", "Last number") },
  }),
];
