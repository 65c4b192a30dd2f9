import type { PrintedSection } from '../printed/printed-report.js';
import type { ProgressReport } from './progress-report.js';
import { awaitingVerdictSection } from './sections/awaiting-verdict-section.js';
import { breakdownSection } from './sections/breakdown-section.js';
import { changesSection } from './sections/changes-section.js';
import { dueNextSection } from './sections/due-next-section.js';
import { headlineSection } from './sections/headline-section.js';
import { lateResponsesSection } from './sections/late-responses-section.js';
import { noActionSection } from './sections/no-action-section.js';
import { overdueActionsSection } from './sections/overdue-actions-section.js';
import { requestsSection } from './sections/requests-section.js';
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

type SectionWriter = (report: ProgressReport, context: SectionContext) => PrintedSection[];

const WRITERS: Partial<Record<ProgressSectionId, SectionWriter>> = {
  headline: headlineSection,
  changes: changesSection,
  breakdown: breakdownSection,
  'late-responses': lateResponsesSection,
  'overdue-actions': overdueActionsSection,
  'awaiting-verdict': awaitingVerdictSection,
  'due-next': dueNextSection,
  'no-action': noActionSection,
  requests: requestsSection,
};

/** The sections that are wished, laid out in the order of the wish. */
export function progressSections(
  report: ProgressReport,
  context: SectionContext,
  ids: readonly ProgressSectionId[] = PROGRESS_SECTION_IDS,
): PrintedSection[] {
  return ids.flatMap((id) => WRITERS[id]?.(report, context) ?? []);
}
