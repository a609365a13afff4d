/** The reports that can be exported: one line each. */
import type { Dataset } from "./dataset";
import { auditLog } from "./datasets/audit-log.server";
import { completions } from "./datasets/completions.server";
import { coverage } from "./datasets/coverage.server";

export const DATASETS: readonly Dataset[] = [completions, coverage, auditLog];
