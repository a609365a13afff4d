/** "chung-nhan": one row a certificate, also those no longer valid, as on /quan-tri/chung-nhan. */
import { certificateFilters } from "~/features/certificates/certificate-filters";
import { type FoundCertificate, listCertificates } from "~/features/certificates/search-certificates.server";
import { vietnamDate } from "~/i18n/format";
import { defineDataset } from "../dataset";

export const certificatesIssued = defineDataset<FoundCertificate, ReturnType<typeof certificateFilters.read>>(
  {
    id: "chung-nhan",
    title: "reports.certificates",
    roles: ["commune-officer", "province-admin"],
    filters: certificateFilters,
    columns: [
      {
        key: "number",
        header: "certificates.field.number",
        kind: "text",
        width: 22,
        value: (row) => row.number,
      },
      {
        key: "name",
        header: "certificates.field.name",
        kind: "text",
        width: 28,
        value: (row) => row.fullName,
      },
      {
        key: "birthYear",
        header: "certificates.field.birthYear",
        kind: "year",
        width: 10,
        value: (row) => row.birthYear,
      },
      {
        key: "commune",
        header: "certificates.field.commune",
        kind: "text",
        width: 24,
        value: (row) => row.communeName,
      },
      {
        key: "topic",
        header: "certificates.field.topic",
        kind: "text",
        width: 40,
        value: (row) => row.topicTitle,
      },
      {
        key: "issuedOn",
        header: "certificates.field.issuedOn",
        kind: "date",
        width: 14,
        value: (row) => vietnamDate(row.issuedAt),
      },
      {
        key: "state",
        header: "certificates.field.state",
        kind: "text",
        width: 20,
        value: (row, t) => t(`certificates.state.${row.state}`),
      },
    ],
    rows: ({ db, viewer }, { query }) => listCertificates(db, viewer, query),
  },
);
