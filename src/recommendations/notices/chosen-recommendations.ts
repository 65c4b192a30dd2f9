import { visibleTo } from '../../bodies/publicity.rules.js';
import type { OrderOf, Parameters } from '../../database/parameters.sql.js';
import { visibleRows } from '../../items/publicity/visible-rows.queries.js';
import {
  recommendationConditions,
  stateCondition,
  wordsCondition,
} from '../list/recommendation-conditions.sql.js';
import type { RecommendationFilters } from '../list/recommendation-filters.js';
import { stateJoinsOfMany } from '../states/recommendation-state.queries.js';

/** Which of those that fit are read. */
type Wish = {
  /** The condition of being beyond a place in the order; null from the start. */
  readonly place: string | null;
  /** Null where they are only counted. */
  readonly order: OrderOf | null;
  readonly most: number;
};

/**
 * The part of a statement from `from` on that gives the recommendations `r` which fit the filters. Words are looked for first and by
 * themselves (`offset 0` keeps it so): beside an order and a limit the words of every recommendation would be taken apart again, and
 * without the order the state of all that have them would be derived.
 */
export function chosenInSql(
  filters: RecommendationFilters,
  parameters: Parameters,
  { place, order, most }: Wish,
): string {
  const conditions = recommendationConditions(filters, parameters);
  if (place) conditions.push(place);
  const state = stateCondition(filters);
  const words = wordsCondition(filters, parameters);
  const inOrder = (alias: string) => (order ? `order by ${order(alias)}` : '');
  const visible = parameters.place(visibleTo(filters.asker));
  const seen = `${visibleRows('recommendations', visible)} r`;
  const joins = state ? stateJoinsOfMany(visible) : '';
  if (!words) {
    const all = (state ? [...conditions, state] : conditions).join(' and ');
    return `from ${seen} ${joins} where ${all} ${inOrder('r')} limit ${most}`;
  }
  return `
    from (select r.id, r.year, r.number, r.made_on, r.response_due_on, r.label from ${seen}
      where ${[...conditions, words].join(' and ')} ${inOrder('r')} offset 0) w
    join recommendations r on r.id = w.id ${joins}
    ${state ? `where ${state}` : ''} ${inOrder('w')} limit ${most}`;
}
