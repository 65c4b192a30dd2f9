import { type ActionPage, FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import { COUNTED_AT_FIRST } from '../../items/counted-up-to.js';
import type { RecommendationPage } from '../../recommendations/list/recommendation-filters.js';
import { SHOWN } from './home.queries.js';

/** The first few actions of a list, the earliest due first. */
export const FIRST_ACTIONS: ActionPage = { ...FIRST_PAGE, size: SHOWN, countedUpTo: COUNTED_AT_FIRST };

/** The first few recommendations of a list, the earliest due first. */
export const FIRST_RECOMMENDATIONS: RecommendationPage = {
  sort: 'due',
  descending: false,
  after: null,
  before: null,
  size: SHOWN,
  countedUpTo: COUNTED_AT_FIRST,
};
