/** What the rows of a list can turn out to be, and what must be known to read them. */
import type { Birth } from "~/features/accounts/birth";
import type { TableCell } from "~/platform/spreadsheet/table";
import type { Encoding } from "~/platform/text/legacy/encodings";
import type { Columns, RosterField } from "./fields";
import type { KnownAudience, KnownCommune, KnownHamlet, KnownWorkplace } from "./read-places";
import type { Sex, ValueFault, ValueNote } from "./read-values";

export type RowFault =
  | ValueFault
  | "formula"
  | "twoNames"
  | "partsDiffer"
  | "communeUnknown"
  | "communeForeign"
  | "workplaceUnknown";
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
  /** Null: the list does not say. */
  workplaceId: string | null;
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
  /** In use: of the communes and of the province. */
  workplaces: readonly KnownWorkplace[];
  audience: string;
}

/** `section`: the hamlet that a row above named, carried from row to row. */
export interface SectionState {
  section: string;
}

export interface DecodedCell extends TableCell {
  /** As it was, when it was in an old encoding. */
  before?: string;
}
