import { CLAIM_LABELS } from '../../actions/updates/claim.rules.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import type {
  ClaimedItem,
  OverdueItem,
  ProgressReport,
  ReportItem,
  SilentItem,
} from '../progress/progress-report.js';
import { dayCell, ITEM_COLUMNS, itemCells, textCell } from './printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedSection, PrintedTable } from './printed-report.js';

const DUE: PrintedColumn = { text: 'Due', width: 'narrow', numeric: false };
const LATE: PrintedColumn = { text: 'Late', width: 'middle', numeric: false };
const DAY: PrintedColumn = { text: 'Day', width: 'narrow', numeric: false };
const middle = (text: string): PrintedColumn => ({ text, width: 'middle', numeric: false });

/** What is late, what waits for a verdict, and what is about to be late. */
export function concernsSections(report: ProgressReport, base: string): PrintedSection[] {
  const { overdue, acceptedWithoutAction, awaitingVerdict, atRisk, noUpdate } = report;
  const late = (item: OverdueItem) => [
    dayCell(item.dueOn),
    textCell(spokenDays(item.daysLate), item.slippage),
  ];
  return [
    {
      id: 'overdue',
      heading: 'Overdue',
      level: 2,
      words: `On ${spokenDay(report.asAt)}; the longest overdue first.`,
      table: null,
    },
    {
      id: 'overdue-responses',
      heading: 'Responses',
      level: 3,
      ...listed('Overdue responses', overdue.responses, [DUE, LATE], late, base),
    },
    {
      id: 'overdue-actions',
      heading: 'Actions',
      level: 3,
      ...listed('Overdue actions', overdue.actions, [DUE, LATE], late, base),
    },
    {
      id: 'no-action-named',
      heading: 'Accepted, no action named',
      level: 2,
      ...listed(
        'Accepted, and no action with an owner and a date says what follows',
        acceptedWithoutAction,
        [DAY, middle('For how long')],
        (item) => [dayCell(item.on), textCell(`For ${spokenDays(item.days)}`)],
        base,
      ),
    },
    {
      id: 'awaiting-verdict',
      heading: 'Awaiting a verdict',
      level: 2,
      ...listed(
        'Claimed complete, not judged yet',
        awaitingVerdict,
        [DAY, middle('The owner’s account')],
        (item) => [dayCell(item.on), claimCell(item, base)],
        base,
      ),
    },
    {
      id: 'at-risk',
      heading: 'At risk',
      level: 2,
      ...listed(
        'At risk, or forecast to be late',
        atRisk,
        [DUE, middle('The owner’s account')],
        (item) => [
          dayCell(item.dueOn, item.forecastOn && `Forecast ${spokenDay(item.forecastOn)}`),
          textCell(item.account, `${CLAIM_LABELS[item.claim]}, said on ${spokenDay(item.on)}`),
        ],
        base,
      ),
    },
    ...(noUpdate.length > 0 ? [silentSection(noUpdate, base)] : []),
  ];
}

/** Only where a round was asked: else nobody was expected to say anything. */
function silentSection(items: readonly SilentItem[], base: string): PrintedSection {
  const asked = ({ askedOn, deadlineOn, notAsked }: SilentItem) =>
    notAsked === null
      ? textCell('No update received', `Asked on ${spokenDay(askedOn)} for ${spokenDay(deadlineOn)}`)
      : textCell('Not asked', notAsked);
  return {
    id: 'no-update-received',
    heading: 'No update received',
    level: 2,
    ...listed(
      'Asked before the meeting, and silent by the deadline of its papers',
      items.map((item) => ({ ...item, owner: item.askedOf })),
      [middle('What came')],
      (item) => [asked(item)],
      base,
    ),
  };
}

/** The owner's words with the evidence that was given. */
export function claimCell({ account, evidence }: ClaimedItem, base: string): PrintedCell {
  return {
    text: account,
    href: null,
    note: evidence.length === 0 ? 'No evidence given' : null,
    links: evidence.map(({ title, address }) => ({
      text: title,
      href: address.startsWith('/') ? `${base}${address}` : address,
    })),
  };
}

function listed<Item extends ReportItem>(
  caption: string,
  items: readonly Item[],
  columns: readonly PrintedColumn[],
  cells: (item: Item) => PrintedCell[],
  base: string,
): { words: string | null; table: PrintedTable | null } {
  if (items.length === 0) return { words: 'None.', table: null };
  const rows = items.map((item) => [...itemCells(item, base), ...cells(item)]);
  return { words: null, table: { caption, columns: [...ITEM_COLUMNS, ...columns], rows, hasTotal: false } };
}
