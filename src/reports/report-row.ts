/** The columns of a report as one table. */
export const REPORT_COLUMNS = [
  'section',
  'reference',
  'body',
  'words',
  'owner',
  'day',
  'due_on',
  'days_late',
  'times_extended',
  'what',
  'account',
  'evidence',
  'forecast_on',
  'count',
  'source_title',
  'source_date',
  'source_label',
  'municipal_year',
] as const;

export type ReportRow = Partial<Record<(typeof REPORT_COLUMNS)[number], string | number | null>>;
