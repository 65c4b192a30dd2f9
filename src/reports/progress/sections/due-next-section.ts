import { CLAIM_LABELS } from '../../../actions/updates/claim.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, dayCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { ProgressReport } from '../progress-report.js';
import { itemTable } from './item-cells.js';
import type { SectionContext } from './section-context.js';

/** What is about to be late. */
export function dueNextSection({ atRisk }: ProgressReport, context: SectionContext): PrintedSection[] {
  const table = itemTable(
    'At risk, or forecast to be late',
    atRisk,
    [column('Due', 'day'), column('The owner’s account')],
    (item) => [
      dayCell(item.dueOn, item.forecastOn && `Forecast ${spokenDay(item.forecastOn)}`),
      textCell(item.account, `${CLAIM_LABELS[item.claim]}, said on ${spokenDay(item.on)}`),
    ],
    context,
  );
  return [{ id: 'due-next', heading: 'At risk', level: 2, blocks: [tableOrNone(table)] }];
}
