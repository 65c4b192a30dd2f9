import { type CalendarDay, isCalendarDay } from '../calendar/calendar-day.js';
import { type ReadDay, readDay, type TypedDay } from '../web/british-day-field.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import type { ReportFormat } from './formats/report-formats.js';
import type { ReportWish } from './progress/progress-reports.service.js';

type Query = Readonly<Record<string, unknown>>;

/** What the form on `/reports` asked for, as it was typed, with what is wrong with it. */
export type AskedReport = {
  readonly wish: ReportWish;
  readonly typed: { readonly body: string; readonly asAt: TypedDay; readonly since: TypedDay };
  readonly faults: readonly FieldError[];
};

/** Reads the form; empty dates are left to the program. */
export function readAskedReport(query: Query): AskedReport {
  const asAt = readDay(query, 'asAt', 'As at', true);
  const since = readDay(query, 'since', 'Changes since', true);
  const body = said(query, 'body');
  const choice = body ? [] : [{ field: 'body', message: 'Select whom the report is for' }];
  return {
    wish: { body, asAt: asAt.day, since: since.day },
    typed: { body, asAt: asAt.typed, since: since.typed },
    faults: [...choice, ...faultsAt('asAt', asAt), ...faultsAt('since', since)],
  };
}

/** Reads the address of a report: `?body=OSB&as-at=2022-06-01&since=2022-05-11`; null where a day in it is none. */
export function readReportAddress(query: Query): ReportWish | null {
  const asAt = dayIn(query, 'as-at');
  const since = dayIn(query, 'since');
  if (asAt === undefined || since === undefined) return null;
  return { body: said(query, 'body') || 'OSB', asAt, since };
}

/** The address of a report as a page, or as a file. */
export function reportHref({ body, asAt, since }: ReportWish, format?: ReportFormat): string {
  const days = Object.entries({ 'as-at': asAt, since }).filter(([, day]) => day !== null) as [
    string,
    string,
  ][];
  const search = new URLSearchParams([['body', body], ...days]);
  return `/reports/progress${format ? `.${format}` : ''}?${search}`;
}

/** Faults of a date lead to its first box, which has the name of the whole. */
function faultsAt(field: string, { faults }: ReadDay): FieldError[] {
  return faults.map(({ message }) => ({ field, message }));
}

function said(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value.trim() : '';
}

function dayIn(query: Query, name: string): CalendarDay | null | undefined {
  const value = said(query, name);
  if (value === '') return null;
  return isCalendarDay(value) ? value : undefined;
}
