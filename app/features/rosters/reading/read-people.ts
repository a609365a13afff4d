/** The people of one row, each whole or with every fault of theirs. Pure. */
import { EMPTY, type TableCell } from "~/platform/spreadsheet/table";
import { normalizeLine } from "~/platform/text/normalize";
import type { RosterField } from "./fields";
import type { DecodedCell, Noted, Outcome, ReadingContext, RowFault, SectionState } from "./outcome";
import { findAudience, findCommune, findHamlet, findWorkplace } from "./read-places";
import { readBirth, readName, readPersonalId, readPhone, readSex, type Sex, type Value } from "./read-values";
import { shareOut } from "./share-out";

/** At least one outcome; where a cell that counts is computed, the row is at fault as a whole. */
export function readPeople(
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
    workplace: at("workplace").text,
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
      "workplace",
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
    const office = normalizeLine(texts.workplace);
    const workplace =
      office !== "" && !("fault" in place)
        ? findWorkplace(office, place.communeCode, context.workplaces)
        : undefined;
    if (office !== "" && !workplace && !("fault" in place))
      faults.push({ field: "workplace", fault: "workplaceUnknown" });
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
        workplaceId: workplace?.id ?? null,
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
