import { type CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';

/** Which entries of the trail are asked for; what is null asks nothing. */
export type TrailFilters = {
  /** Words in who, what, about what, or why; in any case of letters. */
  readonly words: string | null;
  /** A kind of subject: `action`. */
  readonly kind: string | null;
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
};

/** The filters, and the days as they were typed. */
export type AskedTrail = {
  readonly filters: TrailFilters;
  readonly typed: { readonly from: TypedDay; readonly until: TypedDay };
  /** The entry that the page before ended with; null on the first page. */
  readonly before: number | null;
};

const LONGEST_WORDS = 200;

/** Reads the query string of the log; a date that is none is a fault and asks nothing. */
export function readTrailQuery(query: FormBody): TypedReading<AskedTrail> {
  const from = readDay(query, 'from', 'From', true);
  const until = readDay(query, 'until', 'Until', true);
  const order =
    from.day !== null && until.day !== null && until.day < from.day
      ? [{ field: 'until', message: 'Until must be the same day as From, or a later one' }]
      : [];
  const asked = {
    filters: {
      words: textIn(query, 'q').slice(0, LONGEST_WORDS) || null,
      kind: /^[a-z-]{1,40}$/.test(textIn(query, 'kind')) ? textIn(query, 'kind') : null,
      from: from.day,
      until: until.day,
    },
    typed: { from: from.typed, until: until.typed },
    before: /^\d{1,9}$/.test(textIn(query, 'before')) ? Number(textIn(query, 'before')) : null,
  };
  const faults = [...from.faults, ...until.faults, ...order];
  return faults.length > 0 ? { ok: false, typed: asked, faults } : { ok: true, typed: asked };
}

/** The address of the log, or of its file, with these filters as they were typed. */
export function trailHref(
  path: string,
  { filters, typed }: AskedTrail,
  before: number | null = null,
): string {
  const boxes = (['from', 'until'] as const).flatMap((name) =>
    (['day', 'month', 'year'] as const).map((box) => [`${name}-${box}`, typed[name][box]] as const),
  );
  const asked = [
    ['q', filters.words],
    ['kind', filters.kind],
    ...boxes,
    ['before', before && String(before)],
  ] as const;
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
