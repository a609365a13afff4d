/** The contract of an official form. Adding one: a file in forms/, a line in forms.server.ts. */
import type { DocumentLevel } from "#drizzle/schema/reports";
import type { Viewer } from "~/features/accounts/viewer";
import type { ReportPeriod } from "~/features/coverage/report-period";
import type { CommuneName } from "~/features/places/list-communes.server";
import type { Database } from "~/platform/database/client.server";
import type { DocumentTable } from "./official-document";

export interface FormRequest {
  db: Database;
  viewer: Viewer;
  period: ReportPeriod;
  /** Whose document it is; null: the province's. */
  commune: CommuneName | null;
  /** Of Biểu 3: the one class it is of. */
  classId?: string;
  /** "2026-11-22". */
  today: string;
}

export interface OfficialForm {
  /** In addresses: "bieu-1". */
  id: string;
  /** "Biểu 1". */
  name: string;
  /** What it reports on, until an administrator writes something else; "{kỳ}" becomes the period. */
  summary: string;
  /** What its figures count; null: each row says it. */
  unit: string | null;
  landscape: boolean;
  /** Whose documents it can be. */
  levels: readonly DocumentLevel[];
  /** It can be of one class, which its source trainers may make then. */
  ofOneClass?: boolean;
  fill(request: FormRequest): Promise<{ table: DocumentTable; notes: string[] }>;
}
