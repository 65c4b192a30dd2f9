import { CLAIM_LABELS } from '../../../actions/updates/claim.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';
import { progressStatusCell } from './status-cells.js';

/** What falls due before the meeting after the one that reads this, and what is about to be late. */
export function dueNextSection(
  { dueNext, atRisk, asAt }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const due = itemTable(
    'Due before the next meeting',
    dueNext.items,
    [column('Due', 'day'), column('Status', 'narrow')],
    (item) => [dayCell(item.dueOn, item.slippage), progressStatusCell(item.status, item.stateLabel)],
    context,
  );
  const risks = itemTable(
    'At risk, or forecast to be late',
    atRisk,
    [column('Due', 'day'), column('The owner’s account', 'wide')],
    (item) => [
      dayCell(item.dueOn, item.forecastOn && `Forecast ${spokenDay(item.forecastOn)}`),
      textCell(item.account, `${CLAIM_LABELS[item.claim]}, said on ${spokenDay(item.on)}`),
    ],
    context,
  );
  const until = `${spokenDay(dueNext.until)}${dueNext.isMeeting ? ', the day of the meeting after this one' : ''}`;
  return [
    {
      id: 'due-next',
      heading: 'Due before the next meeting',
      level: 2,
      blocks: [paragraph(`From ${spokenDay(asAt)} to ${until}.`), tableOrNone(due)],
    },
    {
      id: 'due-next-at-risk',
      heading: 'At risk, or forecast to be late',
      level: 3,
      blocks: [tableOrNone(risks)],
    },
  ];
}
