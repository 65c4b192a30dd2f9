import type { ReportItem } from '../progress/progress-report.js';
import type { ReportRow } from '../report-row.js';

/** What a line of a table says of any item. @param section the part of the report to which the line belongs */
export function itemRowOf(section: string, item: ReportItem): ReportRow {
  const { reference, body, words, owner, source, municipalYear } = item;
  return {
    section,
    reference,
    body: body.code,
    words,
    owner,
    source_title: source.title ?? source.planOf,
    source_date: source.on,
    source_label: source.label,
    municipal_year: municipalYear,
  };
}
