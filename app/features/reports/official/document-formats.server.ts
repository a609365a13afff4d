/** The formats of official documents: one line each. */
import { docxDocument } from "./docx-document.server";
import type { OfficialDocument } from "./official-document";
import { pdfDocument } from "./pdf-document.server";

export interface DocumentFormat {
  id: "docx" | "pdf";
  mediaType: string;
  write(document: OfficialDocument): Promise<Buffer>;
}

export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    id: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: docxDocument,
  },
  { id: "pdf", mediaType: "application/pdf", write: pdfDocument },
];
