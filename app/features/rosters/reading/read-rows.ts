/**
 * The rows of a sheet as people. Every row that is not blank is answered for: it is a person or several, it is at
 * fault, or it is set aside as no person at all, with the reason. Pure.
 */
import type { Birth } from "~/features/accounts/birth";
import { EMPTY, type TableCell, type TableRow } from "~/platform/spreadsheet/table";
import { fold } from "~/platform/text/fold";
import { decodeText } from "~/platform/text/legacy/detect";
import type { Encoding } from "~/platform/text/legacy/encodings";
import { normalizeLine } from "~/platform/text/normalize";
import type { Columns, RosterField } from "./fields";
import {
  findAudience,
  findCommune,
  findHamlet,
  hamletOfSection,
  type KnownAudience,
  type KnownCommune,
  type KnownHamlet,
} from "./read-places";
import {
  readBirth,
  readName,
  readPersonalId,
  readPhone,
  readSex,
  type Sex,
  type Value,
  type ValueFault,
  type ValueNote,
} from "./read-values";
import { shareOut } from "./share-out";

export type RowFault =
  | ValueFault
  | "formula"
  | "twoNames"
  | "partsDiffer"
  | "communeUnknown"
  | "communeForeign";
export type RowNote = ValueNote | "decoded" | "hamletUnknown" | "audienceUnknown";

/** Why a row is no person. */
export type AsideReason = "title" | "total" | "numbering" | "heading" | "section" | "text";

export interface RosterPerson {
  fullName: string;
  birth: Birth;
  sex: Sex | null;
  phone: string | null;
  personalId: string | null;
  communeCode: string;
  hamletId: string | null;
  audience: string;
}

export interface Noted {
  field: RosterField;
  note: RowNote;
  /** As it was written, where it was changed. */
  written?: string;
}

export type Outcome =
  | { line: number; part: number; kind: "person"; person: RosterPerson; notes: Noted[] }
  | {
      line: number;
      part: number;
      kind: "faulty";
      name: string;
      faults: { field: RosterField; fault: RowFault }[];
    }
  | { line: number; part: number; kind: "aside"; text: string; reason: AsideReason };

export interface ReadingContext {
  columns: Columns;
  /** Folded words over the columns, to know a heading that is repeated. */
  titles: readonly string[];
  encoding: Encoding;
  from1904: boolean;
  today: string;
  /** The commune the roster is of. */
  communeCode: string;
  communes: readonly KnownCommune[];
  mayEnter(communeCode: string): boolean;
  hamlets: readonly KnownHamlet[];
  audiences: readonly KnownAudience[];
  audience: string;
}

/** `section`: the hamlet that a row above named, carried from row to row. */
export interface SectionState {
  section: string;
}

/** The outcomes of one row, in the order of its people; none for a blank one. */
export function readRow(row: TableRow, context: ReadingContext, state: SectionState): Outcome[] {
  const cells = row.cells.map((cell) => decoded(cell, context.encoding));
  if (cells.every(({ text, formula }) => normalizeLine(text) === "" && !formula)) return [];
  const aside = asideReason(cells, context, state);
  if (aside) {
    const text = cells
      .map((cell) => normalizeLine(cell.text))
      .filter(Boolean)
      .join(" · ");
    return [{ line: row.line, part: 1, kind: "aside", reason: aside, text }];
  }
  return readPeople(row.line, cells, context, state);
}

interface DecodedCell extends TableCell {
  /** As it was, when it was in an old encoding. */
  before?: string;
}

function decoded(cell: TableCell, encoding: Encoding): DecodedCell {
  const { text, from } = decodeText(cell.text, encoding);
  return from === "unicode" ? { ...cell, text } : { ...cell, text, before: cell.text };
}

const PERSONAL: readonly RosterField[] = ["birth", "male", "female", "phone", "personalId"];
const digitsIn = (text = "") => text.replace(/\D/g, "").length;

/** "Tổng cộng: 300 người". Somebody of the family Tống is none. */
const isTotal = (text: string) => /^(tổng|cộng)(?!\p{L})/iu.test(text) && text.split(" ").length <= 8;

function asideReason(
  cells: readonly DecodedCell[],
  { columns, titles }: ReadingContext,
  state: SectionState,
): AsideReason | undefined {
  const texts = cells.map(({ text }) => normalizeLine(text));
  const filled = texts.filter(Boolean);
  if (filled.length >= 3 && filled.every((text, at) => isNumbering(text, at))) return "numbering";
  const repeated = texts.filter((text, at) => text !== "" && fold(text) === titles[at]);
  if (repeated.length >= 2 && repeated.length >= filled.length / 2) return "heading";
  const digits = Math.max(0, ...PERSONAL.map((field) => digitsIn(texts[columns[field] ?? -1])));
  if (digits < 9 && filled.some(isTotal)) return "total";
  if (digits >= 4) return undefined;
  if (filled.length > 2) return undefined;
  const words = filled.filter((text) => !/^([IVX]+|[A-Z]|\d+)[.)]?$/u.test(text));
  const section = words.length === 1 ? hamletOfSection(words[0] as string) : undefined;
  if (section) {
    state.section = section;
    return "section";
  }
  if (words.length > 0 && words.every((text) => isOfficial(text))) return "text";
  return undefined;
}

function isNumbering(text: string, at: number): boolean {
  const number = /^\(?(\d{1,2})\)?$/.exec(text)?.[1];
  return number !== undefined
    ? Number(number) <= at + 2 && Number(number) >= at - 1
    : at < 2 && /^\(?[A-C]\)?$/.test(text);
}

/** What stands around a list: who made it, when, and the words of the office. */
function isOfficial(text: string): boolean {
  return /^(nguoi lap|lap bieu|xac nhan|uy ban|ubnd|tm |kt |chu tich|pho chu tich|truong ap|truong khu pho|noi nhan|ghi chu|luu|danh sach|ngay \S* ?thang|\S+ ngay \S* ?thang|kem theo|ban hanh|cong hoa|doc lap)/.test(
    fold(text),
  );
}

function readPeople(
  line: number,
  cells: readonly DecodedCell[],
  context: ReadingContext,
  state: SectionState,
): Outcome[] {
  const { columns } = context;
  const formula = (Object.keys(columns) as RosterField[]).filter(
    (field) => cells[columns[field] as number]?.formula,
  );
  const at = (field: RosterField): DecodedCell =>
    columns[field] === undefined ? EMPTY : (cells[columns[field] as number] ?? EMPTY);
  const wholeName =
    columns.fullName !== undefined ? at("fullName") : joined(at("familyName"), at("givenName"));
  const shown = normalizeLine(wholeName.text);
  if (formula.length > 0)
    return [
      {
        line,
        part: 1,
        kind: "faulty",
        name: shown,
        faults: formula.map((field) => ({ field, fault: "formula" as const })),
      },
    ];
  const shared = shareOut(wholeName.text, {
    birth: at("birth").text,
    sex: at("sex").text,
    phone: at("phone").text,
    personalId: at("personalId").text,
    hamlet: at("hamlet").text,
    commune: at("commune").text,
    audience: at("audience").text,
    male: at("male").text,
    female: at("female").text,
  });
  return shared.people.map((texts, index): Outcome => {
    const part = index + 1;
    const cell = (field: keyof typeof texts): TableCell => ({
      ...at(field as RosterField),
      text: texts[field],
    });
    const notes: Noted[] = [];
    const faults: { field: RosterField; fault: RowFault }[] = shared.faults.map((fault) => ({ ...fault }));
    for (const field of [
      "fullName",
      "familyName",
      "givenName",
      "hamlet",
      "commune",
      "audience",
      "sex",
    ] as const) {
      const { before } = at(field);
      if (before !== undefined) notes.push({ field, note: "decoded", written: normalizeLine(before) });
    }
    const take = <T>(field: RosterField, value: Value<T>, written: string): T | null => {
      if (!value.ok) {
        if (!faults.some((fault) => fault.field === field)) faults.push({ field, fault: value.fault });
        return null;
      }
      if (value.note) notes.push({ field, note: value.note, written: normalizeLine(written) });
      return value.value;
    };
    const fullName = take("fullName", readName(texts.name), texts.name);
    const underSex = bornUnderSex(cell("male"), cell("female"));
    const birthCell = texts.birth === "" && underSex.birth ? underSex.birth : cell("birth");
    const birth = take("birth", readBirth(birthCell, context), birthCell.text);
    const sex = underSex.sex ?? take("sex", readSex(texts.sex), texts.sex);
    const phone = take("phone", readPhone(cell("phone")), texts.phone);
    const personalId = take(
      "personalId",
      readPersonalId(cell("personalId"), birth?.year ?? null),
      texts.personalId,
    );
    const place = readPlace(texts.commune, texts.hamlet || state.section, context);
    if ("fault" in place) faults.push({ field: "commune", fault: place.fault });
    const audience =
      normalizeLine(texts.audience) === ""
        ? context.audience
        : findAudience(texts.audience, context.audiences);
    if (audience === undefined)
      notes.push({ field: "audience", note: "audienceUnknown", written: normalizeLine(texts.audience) });
    if (fullName === null || birth === null || "fault" in place || faults.length > 0)
      return { line, part, kind: "faulty", name: normalizeLine(texts.name), faults };
    if (place.unknownHamlet)
      notes.push({ field: "hamlet", note: "hamletUnknown", written: place.unknownHamlet });
    return {
      line,
      part,
      kind: "person",
      notes,
      person: {
        fullName,
        birth,
        sex,
        phone,
        personalId,
        communeCode: place.communeCode,
        hamletId: place.hamletId,
        audience: audience ?? context.audience,
      },
    };
  });
}

function joined(family: DecodedCell, given: DecodedCell): DecodedCell {
  return { text: `${family.text} ${given.text}` };
}

/** Two columns, one for men and one for women, hold a birth year or a mark. */
function bornUnderSex(male: TableCell, female: TableCell): { sex: Sex | null; birth: TableCell | null } {
  const [his, hers] = [normalizeLine(male.text), normalizeLine(female.text)];
  if ((his === "") === (hers === "")) return { sex: null, birth: null };
  const cell = his !== "" ? male : female;
  return { sex: his !== "" ? "male" : "female", birth: /\d{2}/.test(cell.text) ? cell : null };
}

type Place =
  | { fault: "communeUnknown" | "communeForeign" }
  | { communeCode: string; hamletId: string | null; unknownHamlet: string };

function readPlace(communeText: string, hamletText: string, context: ReadingContext): Place {
  const commune =
    normalizeLine(communeText) === "" ? undefined : findCommune(normalizeLine(communeText), context.communes);
  if (normalizeLine(communeText) !== "" && !commune) return { fault: "communeUnknown" } as const;
  const communeCode = commune?.code ?? context.communeCode;
  if (!context.mayEnter(communeCode)) return { fault: "communeForeign" } as const;
  const written = normalizeLine(hamletText);
  const hamlet =
    written === ""
      ? undefined
      : findHamlet(
          written,
          context.hamlets.filter((one) => one.communeCode === communeCode),
        );
  return {
    communeCode,
    hamletId: hamlet?.id ?? null,
    unknownHamlet: hamlet || written === "" ? "" : written,
  };
}
