import { spokenDay } from '../../calendar/spoken-day.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { ENDING_WORDS } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { EndedItem, ProgressReport, ReportItem } from '../progress/progress-report.js';
import { claimCell } from './concerns-sections.js';
import { dayCell, ITEM_COLUMNS, itemCells, textCell } from './printed-cells.js';
import type { PrintedCell, PrintedColumn, PrintedSection } from './printed-report.js';

/** An answer in the words of the report. */
export const DECISION_WORDS: Record<ResponseDecision, string> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
};

const DAY: PrintedColumn = { text: 'Day', width: 'narrow', numeric: false };
const middle = (text: string): PrintedColumn => ({ text, width: 'middle', numeric: false });

/** What changed since the day from which the report tells of changes. */
export function changesSections({ changed, since, asAt }: ProgressReport, base: string): PrintedSection[] {
  const part = <Item extends ReportItem>(
    id: string,
    heading: string,
    items: readonly Item[],
    columns: readonly PrintedColumn[],
    cells: (item: Item) => PrintedCell[],
  ): PrintedSection => ({
    id,
    heading,
    level: 3,
    words: items.length === 0 ? 'None.' : null,
    table:
      items.length === 0
        ? null
        : {
            caption: heading,
            columns: [...ITEM_COLUMNS, ...columns],
            rows: items.map((item) => [...itemCells(item, base), ...cells(item)]),
            hasTotal: false,
          },
  });
  return [
    {
      id: 'changed',
      heading: 'What changed',
      level: 2,
      words: `From ${spokenDay(since)} to ${spokenDay(asAt)}, both days included.`,
      table: null,
    },
    part('new-recommendations', 'New recommendations', changed.recommendations, [DAY], ({ on }) => [
      dayCell(on),
    ]),
    part('responses', 'Responses', changed.responses, [DAY, middle('Answer')], (item) => [
      dayCell(item.on),
      textCell(`${item.by}: ${DECISION_WORDS[item.decision].toLowerCase()}`, item.reasons),
    ]),
    part('claims', 'Claimed complete', changed.claims, [DAY, middle('The owner’s account')], (item) => [
      dayCell(item.on),
      claimCell(item, base),
    ]),
    part('verdicts', 'Verdicts', changed.verdicts, [DAY, middle('Verdict')], (item) => [
      dayCell(item.on),
      textCell(
        VERDICT_LABELS[item.verdict] + (item.supersededBy ? ` by ${item.supersededBy}` : ''),
        item.remark,
      ),
    ]),
    part(
      'endings',
      'Withdrawn, split or merged',
      changed.endings,
      [DAY, middle('What the panel did')],
      (item) => [dayCell(item.on), textCell(endingWords(item), item.reason)],
    ),
    part('extensions', 'Extensions', changed.extensions, [DAY, middle('New due date')], (item) => [
      dayCell(item.on),
      dayCell(
        item.newDueOn,
        `${item.oldDueOn ? `Was ${spokenDay(item.oldDueOn)}. ` : ''}Agreed by ${item.agreedBy}: ${item.reason}`,
      ),
    ]),
  ];
}

/** “Split into R2022/020 and R2022/021” */
function endingWords({ ending, successors }: EndedItem): string {
  const into = successors.length > 0 ? ` into ${successors.join(' and ')}` : '';
  return `${ENDING_WORDS[ending]}${into}`;
}
