import { spokenDay } from '../../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../../printed/printed-blocks.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';
import { itemTable } from './item-cells.js';
import { LATE_COLUMNS, lateCells } from './late-cells.js';
import type { SectionContext } from './section-context.js';

/** Actions that were due by the day of the report. */
export function overdueActionsSection(
  { overdue, asAt }: ProgressReport,
  context: SectionContext,
): PrintedSection[] {
  return [
    {
      id: 'overdue-actions',
      heading: 'Actions overdue',
      level: 2,
      blocks: [
        paragraph(`On ${spokenDay(asAt)}; the longest overdue first.`),
        tableOrNone(itemTable('Overdue actions', overdue.actions, LATE_COLUMNS, lateCells, context)),
      ],
    },
  ];
}
