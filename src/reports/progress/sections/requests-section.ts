import { spokenDay } from '../../../calendar/spoken-day.js';
import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport, SilentItem } from '../progress-report.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** Who was asked for an update and gave none. Only where a round was asked: else nobody was expected to say anything. */
export function requestsSection({ noUpdate }: ProgressReport, context: SectionContext): PrintedSection[] {
  if (noUpdate.length === 0) return [];
  const table = itemTable(
    'Asked before the meeting, and silent by the deadline of its papers',
    noUpdate.map((item) => ({ ...item, owner: item.askedOf })),
    [column('What came')],
    (item) => [askedCell(item)],
    context,
  );
  return [{ id: 'requests', heading: 'No update received', level: 2, blocks: [tableOrNone(table)] }];
}

function askedCell({ askedOn, deadlineOn, notAsked }: SilentItem): PrintedCell {
  return notAsked === null
    ? textCell('No update received', `Asked on ${spokenDay(askedOn)} for ${spokenDay(deadlineOn)}`)
    : textCell('Not asked', notAsked);
}
