import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { ACCESS_KINDS, type AccessKind } from '../../../web/access-notes.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, textIn } from '../../../web/form.js';
import type { TypedReading } from '../../../web/submit-form.js';

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
  readonly typed: { readonly from: TypedDay; readonly until: TypedDay };
  /** The event that the page before ended with; null on the first page. */
  readonly before: number | null;
};

/** Reads the query string of the trace; a date that is none is a fault and asks nothing. */
export function readAccessQuery(query: FormBody): TypedReading<AskedAccess> {
  const from = readDay(query, 'from', 'From', true);
  const until = readDay(query, 'until', 'Until', true);
  const order =
    from.day !== null && until.day !== null && until.day < from.day
      ? [{ field: 'until', message: 'Until must be the same day as From, or a later one' }]
      : [];
  const asked = {
    filters: {
      kind: ACCESS_KINDS.find((kind) => kind === textIn(query, 'kind')) ?? null,
      accountId: numberIn(query, 'account'),
      from: from.day,
      until: until.day,
    },
    typed: { from: from.typed, until: until.typed },
    before: numberIn(query, 'before'),
  };
  const faults = [...from.faults, ...until.faults, ...order];
  return faults.length > 0 ? { ok: false, typed: asked, faults } : { ok: true, typed: asked };
}

/** The address of the trace, or of its file, with these filters as they were typed. */
export function accessHref(
  path: string,
  { filters, typed }: AskedAccess,
  before: number | null = null,
): string {
  const boxes = (['from', 'until'] as const).flatMap((name) =>
    (['day', 'month', 'year'] as const).map((box) => [`${name}-${box}`, typed[name][box]] as const),
  );
  const asked = [
    ['kind', filters.kind],
    ['account', filters.accountId && String(filters.accountId)],
    ...boxes,
    ['before', before && String(before)],
  ] as const;
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}

function numberIn(query: FormBody, name: string): number | null {
  const text = textIn(query, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
