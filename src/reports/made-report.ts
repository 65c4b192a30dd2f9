import type { PrintedReport } from './printed/printed-report.js';
import type { ReportKind } from './report-kind.js';
import type { ReportRow } from './report-row.js';

/** A report that was made, ready to be written in any form. */
export type MadeReport = {
  readonly kind: ReportKind;
  /** What JSON gives. */
  readonly model: object;
  /** @param base what links begin with: nothing for a page, the address of the service for a file */
  readonly printed: (base: string) => PrintedReport;
  /** For CSV. */
  readonly rows: readonly ReportRow[];
  /** Without its extension. */
  readonly fileName: string;
};
