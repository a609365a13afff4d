/** The reports that can be exported: one line each. */
import type { Dataset } from "./dataset";
import { attemptsMade } from "./datasets/attempts.server";
import { auditLog } from "./datasets/audit-log.server";
import { certificatesIssued } from "./datasets/certificates.server";
import { classMembersListed } from "./datasets/class-members.server";
import { classes } from "./datasets/classes.server";
import { completions } from "./datasets/completions.server";
import { coverage } from "./datasets/coverage.server";
import { dataMapColumns } from "./datasets/data-map.server";
import { indicators } from "./datasets/indicators.server";
import { persons } from "./datasets/persons.server";

export const DATASETS: readonly Dataset[] = [
  completions,
  coverage,
  auditLog,
  dataMapColumns,
  persons,
  attemptsMade,
  certificatesIssued,
  indicators,
  classes,
  classMembersListed,
];
