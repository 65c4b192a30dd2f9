import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { numberIn, periodHref, readPeriod, type TypedPeriod } from './asked-period.form.js';

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
  readonly typed: TypedPeriod;
  /** The entry that the page before ended with; null on the first page. */
  readonly before: number | null;
};

const LONGEST_WORDS = 200;

/** Reads the query string of the log; a date that is none is a fault and asks nothing. */
export function readTrailQuery(query: FormBody): TypedReading<AskedTrail> {
  const { from, until, typed, faults } = readPeriod(query);
  const asked = {
    filters: {
      words: textIn(query, 'q').slice(0, LONGEST_WORDS) || null,
      kind: /^[a-z-]{1,40}$/.test(textIn(query, 'kind')) ? textIn(query, 'kind') : null,
      from,
      until,
    },
    typed,
    before: numberIn(query, 'before'),
  };
  return faults.length > 0 ? { ok: false, typed: asked, faults } : { ok: true, typed: asked };
}

/** The address of the log, or of its file, with these filters as they were typed. */
export function trailHref(
  path: string,
  { filters: { words, kind }, typed }: AskedTrail,
  before: number | null = null,
): string {
  return periodHref(
    path,
    [
      ['q', words],
      ['kind', kind],
    ],
    typed,
    before,
  );
}
