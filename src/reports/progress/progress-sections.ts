import type { PrintedSection } from '../printed/printed-report.js';
import type { BoardReport } from './board-report.js';
import { appendixSection } from './sections/appendix-section.js';
import { awaitingVerdictSection } from './sections/awaiting-verdict-section.js';
import { breakdownSection } from './sections/breakdown-section.js';
import { changesSection } from './sections/changes-section.js';
import { dueNextSection } from './sections/due-next-section.js';
import { dutiesSection } from './sections/duties-section.js';
import { frontMatterSection } from './sections/front-matter-section.js';
import { headlineSection } from './sections/headline-section.js';
import { lateResponsesSection } from './sections/late-responses-section.js';
import { measuresSection } from './sections/measures-section.js';
import { noActionSection } from './sections/no-action-section.js';
import { overdueActionsSection } from './sections/overdue-actions-section.js';
import { promisesSection } from './sections/promises-section.js';
import { requestsSection } from './sections/requests-section.js';
import { reviewsSection } from './sections/reviews-section.js';
import type { SectionContext } from './sections/section-context.js';

/** The parts of a progress report in the order in which a board reads them. */
export const PROGRESS_SECTION_IDS = [
  'front-matter',
  'headline',
  'changes',
  'reviews',
  'breakdown',
  'late-responses',
  'overdue-actions',
  'awaiting-verdict',
  'duties',
  'due-next',
  'no-action',
  'promises',
  'measures',
  'requests',
  'appendix',
] as const;
export type ProgressSectionId = (typeof PROGRESS_SECTION_IDS)[number];

export function isProgressSection(id: string): id is ProgressSectionId {
  return (PROGRESS_SECTION_IDS as readonly string[]).includes(id);
}

type SectionWriter = (report: BoardReport, context: SectionContext) => PrintedSection[];

const WRITERS: Readonly<Record<ProgressSectionId, SectionWriter>> = {
  'front-matter': frontMatterSection,
  headline: headlineSection,
  changes: changesSection,
  reviews: reviewsSection,
  breakdown: breakdownSection,
  'late-responses': lateResponsesSection,
  'overdue-actions': overdueActionsSection,
  'awaiting-verdict': awaitingVerdictSection,
  duties: dutiesSection,
  'due-next': dueNextSection,
  'no-action': noActionSection,
  promises: promisesSection,
  measures: measuresSection,
  requests: requestsSection,
  appendix: appendixSection,
};

/** The sections that are wished, in the order of the wish, each laid out when it is asked for. */
export function* progressSections(
  report: BoardReport,
  context: SectionContext,
  ids: readonly ProgressSectionId[] = PROGRESS_SECTION_IDS,
): Generator<PrintedSection, void> {
  for (const id of ids) yield* WRITERS[id](report, context);
}
