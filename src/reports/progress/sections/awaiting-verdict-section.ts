import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';
import { claimCell, itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** Claimed complete; no meeting has judged it yet. */
export function awaitingVerdictSection(
  { awaitingVerdict }: ProgressReport,
  context: SectionContext,
): PrintedSection[] {
  const table = itemTable(
    'Claimed complete, not judged yet',
    awaitingVerdict,
    [column('Day', 'day'), column('The owner’s account')],
    (item) => [dayCell(item.on), claimCell(item, context)],
    context,
  );
  return [{ id: 'awaiting-verdict', heading: 'Awaiting a verdict', level: 2, blocks: [tableOrNone(table)] }];
}
