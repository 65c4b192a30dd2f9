import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { OrderOf, Parameters } from '../../database/parameters.sql.js';
import type { RecommendationSort } from './recommendation-filters.js';

/** Where a row stands in every order of the list. */
export type ListPlace = {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly madeOn: CalendarDay;
  readonly responseDueOn: CalendarDay | null;
  /** What the paper itself calls it. */
  readonly label: string | null;
};

/** The order of a list, so that the indexes serve it in both directions: rows without a response date come last, or first. */
export function orderBy(sort: RecommendationSort, descending: boolean): OrderOf {
  const way = descending ? 'desc' : 'asc';
  if (sort === 'reference') return (r) => `${r}.year ${way}, ${r}.number ${way}`;
  if (sort === 'label') return (r) => `label_order(${r}.label) ${way}, ${r}.id ${way}`;
  if (sort === 'made') return (r) => `${r}.made_on ${way}, ${r}.id ${way}`;
  return (r) => `${r}.response_due_on ${way} nulls ${descending ? 'first' : 'last'}, ${r}.id ${way}`;
}

/** What comes after `place` in that order. */
export function beyond(
  sort: RecommendationSort,
  descending: boolean,
  place: ListPlace,
  parameters: Parameters,
): string {
  const than = descending ? '<' : '>';
  const put = (value: unknown) => parameters.place(value);
  if (sort === 'reference') return `(r.year, r.number) ${than} (${put(place.year)}, ${put(place.number)})`;
  if (sort === 'label')
    return `(label_order(r.label), r.id) ${than} (label_order(${put(place.label)}), ${put(place.id)})`;
  if (sort === 'made') return `(r.made_on, r.id) ${than} (${put(place.madeOn)}, ${put(place.id)})`;
  if (place.responseDueOn !== null) {
    const dated = `(r.response_due_on, r.id) ${than} (${put(place.responseDueOn)}, ${put(place.id)})`;
    return descending ? dated : `(${dated} or r.response_due_on is null)`;
  }
  const undated = `r.response_due_on is null and r.id ${than} ${put(place.id)}`;
  return descending ? `((${undated}) or r.response_due_on is not null)` : `(${undated})`;
}
