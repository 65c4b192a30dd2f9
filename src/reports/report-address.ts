import { type CalendarDay, isCalendarDay } from '../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import { textIn } from '../web/form.js';
import type { TypedReading } from '../web/submit-form.js';
import { audienceField, audienceIn } from './audience-address.js';
import type { ReportFormat } from './formats/report-formats.js';
import { kindHref } from './kind-address.js';
import type { ReportWish } from './progress/progress-reports.service.js';
import type { Audience } from './published/audience.rules.js';
import { headWish, NOTHING_TYPED, readReportHead, type TypedHead } from './report-head-fields.form.js';

type Query = Readonly<Record<string, unknown>>;

/** What was typed into the form on `/reports`. */
export type TypedReport = TypedHead & {
  readonly body: string;
  readonly asAt: TypedDay;
  readonly since: TypedDay;
};

/** Reads the form; empty dates are left to the program. */
export function readAskedReport(query: Query): TypedReading<TypedReport, { readonly wish: ReportWish }> {
  const asAt = readDay(query, 'asAt', 'As at', true);
  const since = readDay(query, 'since', 'Changes since', true);
  const body = textIn(query, 'body');
  const head = readReportHead(query);
  const typed = { ...head.typed, body, asAt: asAt.typed, since: since.typed };
  const choice = body ? [] : [{ field: 'body', message: 'Select whom the report is for' }];
  const faults = [...choice, ...asAt.faults, ...since.faults, ...head.faults];
  if (faults.length > 0) return { ok: false, typed, faults };
  return { ok: true, typed, wish: { body, asAt: asAt.day, since: since.day, ...headWish(head.typed) } };
}

/** What an address is told that names no real day. */
export const UNREAL_DAY = {
  field: 'asAt',
  message: 'The address of the report has a date that does not exist',
};

/** Reads the address of a report: `?body=OSB&as-at=2022-06-01&since=2022-05-11`. Nobody typed it, so nothing is to be kept. */
export function readReportAddress(query: Query): TypedReading<null, { readonly wish: ReportWish }> {
  const asAt = dayIn(query, 'as-at');
  const since = dayIn(query, 'since');
  const head = readReportHead(query);
  if (asAt === undefined || since === undefined) return { ok: false, typed: null, faults: [UNREAL_DAY] };
  if (head.faults.length > 0) return { ok: false, typed: null, faults: head.faults };
  const body = textIn(query, 'body') || 'OSB';
  return {
    ok: true,
    typed: null,
    wish: { body, asAt, since, ...headWish(head.typed), ...formIn(query) },
  };
}

/** The address of a report as a page, or as a file. */
export function reportHref(wish: ReportWish, format?: ReportFormat): string {
  return kindHref('progress', reportFields(wish), format);
}

/** What that address says; null where nothing is said. */
export function reportFields({
  body,
  asAt,
  since,
  reportOf = null,
  contactOfficer = null,
  appendix,
  audience,
  template = null,
}: ReportWish): Readonly<Record<string, string | null>> {
  const head = { 'report-of': reportOf, 'contact-officer': contactOfficer };
  const length = appendix === NOTHING_TYPED.appendix ? null : (appendix ?? null);
  return {
    body,
    'as-at': asAt,
    since,
    ...head,
    appendix: length,
    audience: audienceField(audience ?? 'open'),
    template,
  };
}

/** For whom it is, and by which template. */
function formIn(query: Query): { readonly audience: Audience; readonly template: string | null } {
  return { audience: audienceIn(query), template: textIn(query, 'template') || null };
}

/** The day in a field of an address: null where it is empty, undefined where it is no day. */
export function dayIn(query: Query, name: string): CalendarDay | null | undefined {
  const value = textIn(query, name);
  if (value === '') return null;
  return isCalendarDay(value) ? value : undefined;
}
