import { type ActionPage, FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import type { RecommendationPage } from '../../recommendations/list/recommendation-filters.js';
import { SHOWN } from './home.queries.js';

/** The first few actions of a list, the earliest due first. */
export const FIRST_ACTIONS: ActionPage = { ...FIRST_PAGE, size: SHOWN };

/** The first few recommendations of a list, the earliest due first. */
export const FIRST_RECOMMENDATIONS: RecommendationPage = {
  sort: 'due',
  descending: false,
  after: null,
  before: null,
  size: SHOWN,
};
