import { CADENCE_NAMES } from '../../../actions/duties/cadence-names.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, numberCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import type { OccurrenceAccount, ReportedDuty } from '../progress-parts.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

const COLUMNS = [
  column('Recently', 'middle'),
  column('Met', 'number'),
  column('Missed', 'number'),
  column('Next', 'day'),
];

/** What recurs, how often it was met and missed, and what came of it since the last report. */
export function dutiesSection({ duties, since }: BoardReport, context: SectionContext): PrintedSection[] {
  const table = itemTable('Duties met and missed', duties, COLUMNS, dutyCells, context);
  return [
    {
      id: 'duties',
      heading: 'Duties met and missed',
      level: 2,
      blocks: [
        paragraph(`Actions that recur. “Recently” is from ${spokenDay(since)}. The numbers cover all dates.`),
        tableOrNone(table),
      ],
    },
  ];
}

function dutyCells({ cadence, lately, met, metLate, missed, overdue, nextOn }: ReportedDuty): PrintedCell[] {
  return [
    textCell(lately.map(occurrenceWords).join('. ') || 'Nothing came due', CADENCE_NAMES[cadence]),
    { ...numberCell(met + metLate), note: metLate > 0 ? `${metLate} late` : null },
    { ...numberCell(missed + overdue), note: overdue > 0 ? `${overdue} overdue` : null },
    dayCell(nextOn),
  ];
}

/** “Due 30 June 2026, met 28 June 2026” */
function occurrenceWords({ dueOn, standing, metOn }: OccurrenceAccount): string {
  const met = metOn === null ? '' : ` ${spokenDay(metOn)}`;
  const became = {
    met: `met${met}`,
    'met-late': `met late${met}`,
    missed: 'missed',
    overdue: 'overdue',
    next: '',
  };
  return `Due ${spokenDay(dueOn)}, ${became[standing]}`;
}
