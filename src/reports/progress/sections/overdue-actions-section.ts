import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, numberCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { AgreedExtension, OverdueAction } from '../progress-parts.js';
import { itemTable } from './item-cells.js';
import { positionCell } from './position-cells.js';
import type { SectionContext } from './section-context.js';

const COLUMNS = [column('Last update', 'wide'), column('Due', 'day'), column('Days late', 'number')];

/** Actions that were due by the day of the report, with what was said last and how often each was put off. */
export function overdueActionsSection(
  { overdueActions, asAt }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const cells = (item: OverdueAction) => [
    accountCell(item, context),
    dayCell(item.dueOn, item.slippage),
    numberCell(item.daysLate),
  ];
  return [
    {
      id: 'overdue-actions',
      heading: 'Actions overdue',
      level: 2,
      blocks: [
        paragraph(`On ${spokenDay(asAt)}; the longest overdue first.`),
        tableOrNone(itemTable('Overdue actions', overdueActions, COLUMNS, cells, context)),
      ],
    },
  ];
}

function accountCell({ latest, extensions }: OverdueAction, context: SectionContext): PrintedCell {
  const cell = positionCell(latest, null, context);
  const said = [cell.note, ...extensions.map(extensionWords)].flatMap(
    (each) => each?.replace(/\.$/, '') ?? [],
  );
  const note = said.join('. ');
  return { ...cell, note: note || null };
}

/** “Put off on 5 July 2022 to 30 September 2022, agreed by the Chair: the printer closed” */
function extensionWords({ on, newDueOn, agreedBy, reason }: AgreedExtension): string {
  return `Put off on ${spokenDay(on)} to ${spokenDay(newDueOn)}, agreed by ${agreedBy}: ${reason}`;
}
