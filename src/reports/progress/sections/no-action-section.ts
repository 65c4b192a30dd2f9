import { spokenDays } from '../../../calendar/spoken-day.js';
import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** Accepted, while nobody has to do anything by any day. */
export function noActionSection(
  { acceptedWithoutAction }: ProgressReport,
  context: SectionContext,
): PrintedSection[] {
  const table = itemTable(
    'Accepted, but without an action that has an owner and a date',
    acceptedWithoutAction,
    [column('Day', 'day'), column('For how long')],
    (item) => [dayCell(item.on), { ...textCell(`For ${spokenDays(item.days)}`), value: item.days }],
    context,
  );
  return [
    {
      id: 'no-action',
      heading: 'Accepted, no action with owner and date',
      level: 2,
      blocks: [tableOrNone(table)],
    },
  ];
}
