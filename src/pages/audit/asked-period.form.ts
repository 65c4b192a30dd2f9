import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';

/** The days of a period as they were typed. */
export type TypedPeriod = { readonly from: TypedDay; readonly until: TypedDay };

export type AskedPeriod = {
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
  readonly typed: TypedPeriod;
  readonly faults: readonly FieldError[];
};

/** Reads from and until of a query string; a date that is none is a fault and asks nothing. */
export function readPeriod(query: FormBody): AskedPeriod {
  const from = readDay(query, 'from', 'From', true);
  const until = readDay(query, 'until', 'Until', true);
  const order =
    from.day !== null && until.day !== null && until.day < from.day
      ? [{ field: 'until', message: 'Until must be the same day as From, or a later one' }]
      : [];
  return {
    from: from.day,
    until: until.day,
    typed: { from: from.typed, until: until.typed },
    faults: [...from.faults, ...until.faults, ...order],
  };
}

/** The number of a query string by this name; null where there is none. */
export function numberIn(query: FormBody, name: string): number | null {
  const text = textIn(query, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** An address with these filters, the days as they were typed, and the event that the page before ended with. */
export function periodHref(
  path: string,
  filters: readonly (readonly [name: string, value: string | null])[],
  typed: TypedPeriod,
  before: number | null,
): string {
  const boxes = (['from', 'until'] as const).flatMap((name) =>
    (['day', 'month', 'year'] as const).map((box) => [`${name}-${box}`, typed[name][box]] as const),
  );
  const asked = [...filters, ...boxes, ['before', before && String(before)] as const];
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
