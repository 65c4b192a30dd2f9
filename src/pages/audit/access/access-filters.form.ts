import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { ACCESS_KINDS, type AccessKind } from '../../../web/access-notes.js';
import { type FormBody, textIn } from '../../../web/form.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { numberIn, periodHref, readPeriod, type TypedPeriod } from '../asked-period.form.js';

/** Which events of the trace are asked for; what is null asks nothing. */
export type AccessFilters = {
  readonly kind: AccessKind | null;
  readonly accountId: number | null;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
};

/** The filters, and the days as they were typed. */
export type AskedAccess = {
  readonly filters: AccessFilters;
  readonly typed: TypedPeriod;
  /** The event that the page before ended with; null on the first page. */
  readonly before: number | null;
};

/** Reads the query string of the trace; a date that is none is a fault and asks nothing. */
export function readAccessQuery(query: FormBody): TypedReading<AskedAccess> {
  const { from, until, typed, faults } = readPeriod(query);
  const asked = {
    filters: {
      kind: ACCESS_KINDS.find((kind) => kind === textIn(query, 'kind')) ?? null,
      accountId: numberIn(query, 'account'),
      from,
      until,
    },
    typed,
    before: numberIn(query, 'before'),
  };
  return faults.length > 0 ? { ok: false, typed: asked, faults } : { ok: true, typed: asked };
}

/** The address of the trace, or of its file, with these filters as they were typed. */
export function accessHref(
  path: string,
  { filters: { kind, accountId }, typed }: AskedAccess,
  before: number | null = null,
): string {
  const account = accountId ? String(accountId) : null;
  return periodHref(
    path,
    [
      ['kind', kind],
      ['account', account],
    ],
    typed,
    before,
  );
}
