import { claimedRecommendations } from './claimed-recommendations.rules.js';
import { dueNext } from './due-next.rules.js';
import { frontMatter } from './front-matter.rules.js';
import { lateResponses } from './late-responses.rules.js';
import { askedItems, commitmentItems, openItems } from './open-items.rules.js';
import { overdueAccounts } from './overdue-accounts.rules.js';
import type { PartsContext } from './parts-context.js';
import type { ProgressParts } from './progress-parts.js';
import type { ProgressReport } from './progress-report.js';
import type { FrontMatterWish } from './report-front-matter.js';
import { reportedDuties } from './reported-duties.rules.js';
import { reportedMeasures } from './reported-measures.rules.js';
import { requestedItems } from './requested-items.rules.js';
import { reviews } from './reviews.rules.js';

/** What the board goes through in turn, from the facts that hold on the day of the report. */
export function progressParts(
  context: PartsContext,
  report: ProgressReport,
  wish: FrontMatterWish,
): ProgressParts {
  const open = openItems(context);
  return {
    frontMatter: frontMatter(context, report, wish, open),
    reviews: reviews(context),
    lateResponses: lateResponses(context),
    overdueActions: overdueAccounts(context),
    claimedRecommendations: claimedRecommendations(context),
    duties: reportedDuties(context),
    dueNext: dueNext(context),
    promises: commitmentItems(context),
    questions: askedItems(context),
    measures: reportedMeasures(context),
    requests: requestedItems(context),
    open,
  };
}
