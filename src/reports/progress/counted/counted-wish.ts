import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { Audience } from '../../published/audience.rules.js';
import { ACTION_COUNTS } from '../counts/action-counts.rules.js';
import { AGE_BANDS } from '../counts/ageing.rules.js';
import { RECOMMENDATION_COUNTS } from '../counts/recommendation-counts.rules.js';

/** Which number of a report somebody wants to see the items of. */
export type CountedWish = {
  /** The code of the body whose report it is. */
  readonly body: string;
  readonly of: 'recommendations' | 'actions';
  /** What they are counted under, several parted by commas; `done-since` for what was agreed complete since the day beside. */
  readonly count: string;
  /** For whom the report is made. */
  readonly audience: Audience;
  readonly since: CalendarDay | null;
  /** Null for all; empty for what belongs to none that is known. */
  readonly panel: string | null;
  readonly directorate: string | null;
  readonly year: string | null;
  /** For how long it has been overdue: a band of {@link AGE_BANDS}. */
  readonly band: number | null;
};

export const DONE_SINCE = 'done-since';

const COUNTS = { recommendations: RECOMMENDATION_COUNTS, actions: ACTION_COUNTS } as const;

/** What the items are counted under, in words; null where there is no such count. */
export function countedAs({ of, count }: Pick<CountedWish, 'of' | 'count'>): string | null {
  if (count === DONE_SINCE) return 'Agreed complete since then';
  const words = count.split(',').map((each) => COUNTS[of].find(({ id }) => id === each)?.text ?? null);
  return words.includes(null) ? null : words.join(' or ');
}

type Part = Partial<Pick<CountedWish, 'panel' | 'directorate' | 'year' | 'band'>>;
type OfReport = {
  readonly audience?: Audience;

  readonly body: { readonly code: string };
  readonly asAt: CalendarDay;
  readonly since: CalendarDay;
};

/** Where the items are that a number of this report counts: the page shows as many. */
export function countedHref(
  { body, asAt, since, audience }: OfReport,
  of: CountedWish['of'],
  count: string,
  part: Part = {},
): string {
  const said = Object.entries(part).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams([
    ['body', body.code],
    ['as-at', asAt],
    ['since', since],
    ['of', of],
    ['count', count],
    ...(audience === 'exempt' ? [['audience', audience]] : []),
    ...said,
  ] as [string, string][]);
  return `/reports/progress/items?${search}`;
}

/** “Over a year”; null where there is no such band. */
export function bandWords(band: number | null): string | null {
  return band === null ? null : (AGE_BANDS[band]?.text ?? null);
}
