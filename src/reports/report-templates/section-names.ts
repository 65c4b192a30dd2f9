import type { ProgressSectionId } from '../progress/progress-sections.js';

/** What whoever chooses sections calls them. */
export const SECTION_NAMES: Readonly<Record<ProgressSectionId, string>> = {
  'front-matter': 'Purpose, recommendations to the board, background',
  headline: 'Headline numbers',
  changes: 'What changed',
  reviews: 'Review by review',
  breakdown: 'By panel, directorate and year',
  'late-responses': 'Responses late',
  'overdue-actions': 'Overdue actions',
  'awaiting-verdict': 'Claimed complete, awaiting a verdict',
  duties: 'Duties met and missed',
  'due-next': 'Due before the next meeting',
  'no-action': 'Accepted without a named action',
  promises: 'Promises and unanswered questions',
  measures: 'Measures',
  requests: 'Requests waiting, and no update received',
  appendix: 'Appendix: every open item',
};
