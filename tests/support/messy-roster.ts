/** Lists of invented people, written in the ways in which communes write them. */
import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import type { Sheet, TableCell } from "~/platform/spreadsheet/table";
import type { Encoding } from "~/platform/text/legacy/encodings";
import { WRITE_OLD } from "./old-encodings";

export interface TruePerson {
  fullName: string;
  /** "1960-03-05" or "1960". */
  birth: string;
  sex: "male" | "female";
  /** Nine digits, without the zero. */
  phone: string | null;
  personalId: string | null;
  /** "Ấp 2"; null: not known. */
  hamlet: string | null;
}

/** How a list is written: each field is one way of being messy. */
export interface Mess {
  format: "xlsx" | "csv;" | "csv," | "csv\t";
  encoding: Encoding;
  decomposed: boolean;
  titles: number;
  /** Orders the columns. */
  order: number;
  wording: number;
  birth: "d/m/y" | "d-m-y" | "d.m.y" | "iso" | "serial" | "words" | "bare-serial";
  year: "bare" | "năm" | "00/00";
  phone: "whole" | "no-zero" | "+84" | "spaced" | "84";
  personalId: "whole" | "no-zero" | "apostrophe";
  /** Born and sex in two columns, for men and women, under a common title. */
  underSex: boolean;
  splitName: boolean;
  sections: boolean;
  numbering: boolean;
  blanks: boolean;
  totals: boolean;
  /** Every so many rows hold two people in one cell; 0: none. */
  twoInOne: number;
  between: "\n" | "; " | " và ";
}

export const TIDY: Mess = {
  format: "xlsx",
  encoding: "unicode",
  decomposed: false,
  titles: 0,
  order: 0,
  wording: 0,
  birth: "d/m/y",
  year: "bare",
  phone: "whole",
  personalId: "whole",
  underSex: false,
  splitName: false,
  sections: false,
  numbering: false,
  blanks: false,
  totals: false,
  twoInOne: 0,
  between: "; ",
};

/** A day as a spreadsheet keeps it. */
type Written = string | number | { day: string };
export interface MessyRow {
  cells: Written[];
  people: TruePerson[];
}

const HEADINGS = {
  name: ["Họ và tên", "HỌ TÊN HỌC VIÊN", "Họ và tên học viên", "họ tên"],
  family: ["Họ và tên đệm", "Họ lót", "Họ đệm", "Họ"],
  birth: ["Ngày sinh", "NGÀY THÁNG NĂM SINH", "Năm sinh", "Sinh ngày"],
  sex: ["Giới tính", "Nam/Nữ", "Phái", "GIỚI TÍNH"],
  phone: ["Số điện thoại", "SĐT", "Điện thoại liên hệ", "Số ĐT"],
  id: ["Số định danh cá nhân", "CCCD", "Số CCCD/CMND", "SỐ CĂN CƯỚC"],
  hamlet: ["Ấp/Khu phố", "ĐỊA CHỈ", "Nơi cư trú", "Thôn, ấp, khu phố"],
  note: ["Ghi chú", "Ký nhận", "Trình độ", "Dân tộc"],
};
const TITLES = [
  "UBND PHƯỜNG TRẤN BIÊN",
  "DANH SÁCH HỌC VIÊN LỚP KỸ NĂNG SỐ",
  "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/10/2026)",
];

/** All rows of the sheet, those of people with who stands in them. */
export function writeMessy(people: readonly TruePerson[], mess: Mess): MessyRow[] {
  const rows: MessyRow[] = TITLES.slice(0, mess.titles).map((title) => ({ cells: ["", title], people: [] }));
  const columns = columnsOf(mess);
  rows.push({ cells: columns.map(({ title }) => title), people: [] });
  if (mess.underSex) rows.push({ cells: columns.map(({ under = "" }) => under), people: [] });
  if (mess.numbering) rows.push({ cells: columns.map((_, at) => `(${at + 1})`), people: [] });
  const ordered = mess.sections
    ? [...people].sort((a, b) => (a.hamlet ?? "").localeCompare(b.hamlet ?? ""))
    : people;
  let [section, number] = ["", 0];
  for (let at = 0; at < ordered.length; at++) {
    const one = ordered[at] as TruePerson;
    if (mess.sections && one.hamlet && one.hamlet !== section) {
      section = one.hamlet;
      rows.push({ cells: ["I", `${section}:`], people: [] });
    }
    const other = ordered[at + 1];
    const two =
      mess.twoInOne > 0 && number % mess.twoInOne === 1 && other !== undefined && other.hamlet === one.hamlet;
    const together = two && whole(one) && whole(other) ? [one, other] : [one];
    if (together.length === 2) at++;
    number++;
    rows.push({
      cells: columns.map(({ title, write }) => (title === "STT" ? number : cellOf(together, write, mess))),
      people: together,
    });
    if (mess.blanks && number % 3 === 0) rows.push({ cells: columns.map(() => ""), people: [] });
  }
  if (mess.totals) {
    rows.push({ cells: ["", `Tổng cộng: ${people.length} người`], people: [] });
    rows.push({ cells: ["", "", "", "NGƯỜI LẬP BIỂU"], people: [] });
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (typeof cell === "string" ? encoded(cell, mess) : cell)),
  }));
}

/** Nobody's phone or id is missing: in a shared cell it would be the other's. */
const whole = ({ phone, personalId }: TruePerson) => phone !== null && personalId !== null;

type Write = (person: TruePerson) => Written;
interface Column {
  title: string;
  under?: string;
  write: Write;
}

function columnsOf(mess: Mess): Column[] {
  const title = (titles: readonly string[]) => titles[mess.wording % titles.length] as string;
  const family = (name: string) => name.split(" ").slice(0, -1).join(" ");
  const given = (name: string) => name.split(" ").at(-1) ?? "";
  const groups: Column[][] = [
    mess.splitName && mess.twoInOne === 0
      ? [
          { title: title(HEADINGS.family), write: ({ fullName }) => family(fullName) },
          { title: "Tên", write: ({ fullName }) => given(fullName) },
        ]
      : [{ title: title(HEADINGS.name), write: ({ fullName }) => fullName }],
    mess.underSex
      ? [
          {
            title: "Năm sinh",
            under: "Nam",
            write: (one) => (one.sex === "male" ? birthOf(one.birth, mess) : ""),
          },
          { title: "", under: "Nữ", write: (one) => (one.sex === "female" ? birthOf(one.birth, mess) : "") },
        ]
      : [
          { title: title(HEADINGS.birth), write: ({ birth }) => birthOf(birth, mess) },
          { title: title(HEADINGS.sex), write: ({ sex }) => (sex === "male" ? "Nam" : "Nữ") },
        ],
    [{ title: title(HEADINGS.phone), write: ({ phone }) => phoneOf(phone, mess) }],
    [{ title: title(HEADINGS.id), write: ({ personalId }) => idOf(personalId, mess) }],
    mess.sections ? [] : [{ title: title(HEADINGS.hamlet), write: ({ hamlet }) => hamlet ?? "" }],
    [{ title: title(HEADINGS.note), write: () => "" }],
  ];
  const turned = groups.map((group, at) => ({ group, rank: (at * 7 + mess.order) % groups.length }));
  const ordered = turned.sort((a, b) => a.rank - b.rank).flatMap(({ group }) => group);
  return [{ title: "STT", write: () => "" }, ...ordered];
}

function cellOf(people: readonly TruePerson[], write: Write, mess: Mess): Written {
  const written = people.map(write);
  if (written.length === 1) return written[0] as Written;
  const texts = written.map((one) =>
    typeof one === "object" ? one.day.split("-").reverse().join("/") : String(one),
  );
  return texts.every((text) => text === "") ? "" : texts.join(mess.between);
}

function birthOf(birth: string, mess: Mess): Written {
  if (birth.length === 4) {
    if (mess.year === "năm") return `năm ${birth}`;
    return mess.year === "00/00" ? `00/00/${birth}` : Number(birth);
  }
  const [year, month, day] = birth.split("-").map(Number) as [number, number, number];
  const serial = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  const ways: Record<Mess["birth"], Written> = {
    "d/m/y": `${day}/${month}/${year}`,
    "d-m-y": `${String(day).padStart(2, "0")}-${String(month).padStart(2, "0")}-${year}`,
    "d.m.y": `${day}.${month}.${year}`,
    iso: birth,
    serial: mess.format === "xlsx" ? { day: birth } : birth,
    "bare-serial": serial,
    words: `ngày ${day} tháng ${month} năm ${year}`,
  };
  return ways[mess.birth];
}

function phoneOf(phone: string | null, mess: Mess): Written {
  if (phone === null) return "";
  const ways: Record<Mess["phone"], Written> = {
    whole: `0${phone}`,
    "no-zero": Number(phone),
    "+84": `+84${phone}`,
    "84": Number(`84${phone}`),
    spaced: `0${phone.slice(0, 3)} ${phone.slice(3, 6)} ${phone.slice(6)}`,
  };
  return ways[mess.phone];
}

function idOf(id: string | null, mess: Mess): Written {
  if (id === null) return "";
  if (mess.personalId === "no-zero") return Number(id);
  return mess.personalId === "apostrophe" ? `'${id}` : id;
}

function encoded(text: string, mess: Mess): string {
  if (mess.encoding !== "unicode") return WRITE_OLD[mess.encoding](text);
  return mess.decomposed ? text.normalize("NFD") : text;
}

/** As the readers of files would hand it over. */
export function asSheet(rows: readonly MessyRow[]): Sheet {
  const cells = (row: MessyRow) =>
    row.cells.map((cell): TableCell => {
      if (typeof cell === "number") return { text: String(cell), number: true };
      return { text: typeof cell === "string" ? cell.replace(/^'(?=\d)/, "") : cell.day };
    });
  return {
    name: "Sheet1",
    from1904: false,
    async *rows() {
      for (const [at, row] of rows.entries())
        if (row.cells.some((cell) => cell !== "")) yield { line: at + 1, cells: cells(row) };
    },
  };
}

export async function asFile(rows: readonly MessyRow[], { format, encoding }: Mess): Promise<Uint8Array> {
  if (format === "xlsx") return asXlsx(rows);
  const lines = rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" ? cell.day : String(cell))),
  );
  const text = stringify(lines, { delimiter: format.slice(3), record_delimiter: "windows" });
  if (encoding === "unicode") return new TextEncoder().encode(`\uFEFF${text}`);
  const western = new TextDecoder("windows-1252");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [western.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 63));
}

const asXlsx = (rows: readonly MessyRow[]) => asWorkbook([{ name: "Danh sách", rows }]);

export async function asWorkbook(
  sheets: readonly { name: string; rows: readonly MessyRow[] }[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const [at, { cells }] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === "") continue;
        const target = sheet.getRow(at + 1).getCell(column + 1);
        if (typeof cell !== "object") target.value = cell;
        else {
          target.value = new Date(`${cell.day}T00:00:00Z`);
          target.numFmt = "dd/mm/yyyy";
        }
      }
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Invented people, the same at each call. */
export function inventPeople(count: number, hamlets: readonly string[]): TruePerson[] {
  const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  return Array.from({ length: count }, (_, at) => {
    const sex = at % 2 === 0 ? "male" : "female";
    const year = 1940 + ((at * 7) % 60);
    const family = pick(["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Huỳnh", "Vũ"], at);
    const middle = pick(sex === "male" ? ["Văn", "Đức", "Hữu"] : ["Thị", "Thị Hồng", "Ngọc"], at >> 1);
    const given = pick(["Mẫu", "Mậu", "Mến", "Hường", "Bình", "Thuý", "Quý", "Yến", "Nghĩa"], at >> 2);
    const two = (number: number) => String(number).padStart(2, "0");
    return {
      fullName: `${family} ${middle} ${given} ${pick(["An", "Bảo", "Châu", "Dũng", "Giang"], at >> 3)}`,
      birth: at % 3 === 0 ? String(year) : `${year}-${two((at % 12) + 1)}-${two((at % 28) + 1)}`,
      sex,
      phone: at % 5 === 0 ? null : `9${String(10_000_000 + at * 7_919)}`,
      personalId:
        at % 4 === 0
          ? null
          : `075${sex === "male" ? 0 : 1}${two(year % 100)}${String(at * 31 + 7).padStart(6, "0")}`,
      hamlet: pick(hamlets, at),
    };
  });
}

/**
 * Three hundred people of one commune, messy in more than eight ways over three sheets. Of each sheet: who is in it.
 */
export async function messyRoster300(
  hamlets: readonly string[],
): Promise<{ bytes: Uint8Array; people: TruePerson[] }> {
  const people = inventPeople(300, hamlets);
  const ways: Mess[] = [
    {
      ...TIDY,
      titles: 3,
      decomposed: true,
      birth: "serial",
      year: "năm",
      phone: "no-zero",
      personalId: "no-zero",
      numbering: true,
      blanks: true,
      totals: true,
      twoInOne: 9,
      between: "\n",
    },
    {
      ...TIDY,
      titles: 1,
      order: 3,
      wording: 1,
      encoding: "tcvn3",
      underSex: true,
      birth: "d-m-y",
      phone: "+84",
      sections: true,
      totals: true,
    },
    {
      ...TIDY,
      order: 2,
      wording: 3,
      encoding: "vni",
      splitName: true,
      birth: "bare-serial",
      year: "00/00",
      phone: "spaced",
      personalId: "apostrophe",
    },
  ];
  const sheets = ways.map((mess, at) => ({
    name: `Đợt ${at + 1}`,
    rows: writeMessy(people.slice(at * 100, at * 100 + 100), mess),
  }));
  return { bytes: await asWorkbook(sheets), people };
}
