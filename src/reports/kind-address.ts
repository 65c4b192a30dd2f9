import type { ReportFormat } from './formats/report-formats.js';
import type { ReportKind } from './report-kind.js';

/** The address of a report of a kind, as a page or as a file. @param wishes what its address says; what is null is left out */
export function kindHref(
  kind: ReportKind,
  wishes: Readonly<Record<string, string | null>>,
  format?: ReportFormat,
): string {
  const said = Object.entries(wishes).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return `/reports/${kind}${format ? `.${format}` : ''}?${new URLSearchParams(said)}`;
}
