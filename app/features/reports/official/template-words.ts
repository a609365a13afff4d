/** The words of official documents that an office may change, and those they have until somebody does. Pure. */
import type { DocumentLevel } from "#drizzle/schema/reports";

export interface Template {
  /** "BÁO CÁO". */
  heading: string;
  /** What the report is about; "{kỳ}" becomes the period. */
  summary: string;
  /** "BC-SKHCN". */
  numberSuffix: string;
  /** One a line. */
  signer: string;
  signerName: string;
  /** One a line. */
  recipients: string;
}

const PROVINCE: Omit<Template, "summary"> = {
  heading: "BÁO CÁO",
  numberSuffix: "BC-SKHCN",
  signer: "GIÁM ĐỐC",
  signerName: "",
  recipients:
    "- UBND thành phố (để báo cáo);\n- Các sở, ban, ngành;\n- UBND các xã, phường;\n- Lưu: VT, CĐS.",
};

const COMMUNE: Omit<Template, "summary"> = {
  heading: "BÁO CÁO",
  numberSuffix: "BC-UBND",
  signer: "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
  signerName: "",
  recipients: "- Sở Khoa học và Công nghệ;\n- Lãnh đạo UBND;\n- Lưu: VT.",
};

const STANDARD: Record<DocumentLevel, Omit<Template, "summary">> = { province: PROVINCE, commune: COMMUNE };

/** The words before anybody changed them. */
export const standardTemplate = (level: DocumentLevel, summary: string): Template => ({
  ...STANDARD[level],
  summary,
});

/** Longest texts, in characters; `lines`: how many lines at most. */
export const TEMPLATE_LIMITS: Record<keyof Template, { most: number; lines: number; required: boolean }> = {
  heading: { most: 60, lines: 1, required: true },
  summary: { most: 200, lines: 1, required: true },
  numberSuffix: { most: 30, lines: 1, required: true },
  signer: { most: 200, lines: 4, required: true },
  signerName: { most: 80, lines: 1, required: false },
  recipients: { most: 600, lines: 12, required: true },
};

export const TEMPLATE_FIELDS = Object.keys(TEMPLATE_LIMITS) as (keyof Template)[];
