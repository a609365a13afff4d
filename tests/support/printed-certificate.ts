/** What a certificate prints, without a database. */
import type { PrintedCertificate } from "~/features/certificates/pdf/certificate-words";

export function makePrinted(fields: Partial<PrintedCertificate> = {}): PrintedCertificate {
  return {
    code: "7K3QM9XWD2A4RT6VB8YZ",
    number: "000123/2026/BDHVS",
    fullName: "Nguyễn Thị Hồng Hạnh",
    birthYear: 1958,
    communeName: "Phường Trấn Biên",
    topicTitle: "Nhận thức về chuyển đổi số và an toàn trên không gian mạng",
    programmeName: "Bình dân học vụ số Đồng Nai",
    provinceName: "Thành phố Đồng Nai",
    issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI\nSỞ KHOA HỌC VÀ CÔNG NGHỆ",
    score: 0.867,
    issuedAt: new Date("2026-11-22T08:00:00Z"),
    ...fields,
  };
}
