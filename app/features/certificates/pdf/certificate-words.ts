/** What a certificate says, line by line. Always Vietnamese: it is a paper of the province, not a page. */
import { formatShare, vietnamDate } from "~/i18n/format";

/** The fields frozen in the certificate's row. */
export interface PrintedCertificate {
  code: string;
  number: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  topicTitle: string;
  programmeName: string;
  /** "Thành phố Đồng Nai". */
  provinceName: string;
  /** Lines of the issuing body, one a line; the last one issues. */
  issuer: string;
  /** 0–1. */
  score: number;
  issuedAt: Date;
}

/**
 * Capitals, as papers in Viet Nam write names; people who register often type none. A name with an apostrophe
 * (H'Hen Niê, K'Sor) stays as its owner writes it: capitals would join what the apostrophe parts.
 */
export function printedName(fullName: string): string {
  const name = fullName.normalize("NFC");
  return /['’‘ʼ`´]/.test(name) ? name : name.toLocaleUpperCase("vi");
}

/** "ngày 05 tháng 02 năm 2027": a zero before days under 10 and months 1 and 2 (NĐ 30/2020/NĐ-CP, phụ lục I). */
export function printedDate(moment: Date): string {
  const [year = "", month = "", day = ""] = vietnamDate(moment).split("-");
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** Place before the date: the province's name without its kind ("Đồng Nai"). */
export function printedPlace(provinceName: string): string {
  return provinceName.replace(/^(tỉnh|thành phố)\s+/iu, "");
}

/** An address without what nobody types. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, "");
}

export const WORDS = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  title: "GIẤY CHỨNG NHẬN HOÀN THÀNH",
  certifies: "Chứng nhận",
  completed: "đã hoàn thành chuyên đề",
  check: "Kiểm tra giấy chứng nhận này",
  scan: "Quét mã bên cạnh, hoặc mở trang",
  typeCode: "rồi nhập mã",
  online:
    "Giấy này được cấp trên mạng, không có con dấu và chữ ký. Ai cũng kiểm tra được bằng mã in trên giấy.",
} as const;

export const sentences = {
  number: (number: string) => `Số: ${number}`,
  programme: (name: string) => `Chương trình ${name}`,
  person: ({ birthYear, communeName, provinceName }: PrintedCertificate) =>
    `Sinh năm ${birthYear}, ${communeName}, ${provinceName.replace(/^(Tỉnh|Thành phố)/, (kind) => kind.toLowerCase())}`,
  score: (score: number) => `với kết quả bài kiểm tra đạt ${formatShare(score, "vi", 0)}`,
  dated: ({ provinceName, issuedAt }: PrintedCertificate) =>
    `${printedPlace(provinceName)}, ${printedDate(issuedAt)}`,
  qr: (address: string) => `Mã QR dẫn đến trang kiểm tra giấy chứng nhận: ${address}`,
  documentTitle: ({ fullName, topicTitle }: PrintedCertificate) =>
    `Giấy chứng nhận hoàn thành – ${topicTitle} – ${fullName}`,
};
