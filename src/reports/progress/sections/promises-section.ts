import { tableOrNone } from '../../printed/printed-blocks.js';
import { column, textCell } from '../../printed/printed-cells.js';
import type { PrintedSection } from '../../printed/printed-report.js';
import type { BoardReport } from '../board-report.js';
import { itemTable } from './item-cells.js';
import { OPEN_COLUMNS, openCells, TOLD_COLUMNS, toldCells } from './open-cells.js';
import type { SectionContext } from './section-context.js';

/** What was promised and never resolved, and what members asked and nobody answered. */
export function promisesSection(
  { promises, questions }: BoardReport,
  context: SectionContext,
): PrintedSection[] {
  const promised = itemTable(
    'Promised at a meeting, repeated in no resolution',
    promises,
    TOLD_COLUMNS,
    (item) => toldCells(item, context),
    context,
  );
  const asked = itemTable(
    'Questions of members without an answer',
    questions,
    [column('The question', 'wide'), ...OPEN_COLUMNS],
    (item) => [textCell(item.question), ...openCells(item)],
    context,
  );
  return [
    { id: 'promises', heading: 'Promises in no resolution', level: 2, blocks: [tableOrNone(promised)] },
    {
      id: 'promises-questions',
      heading: 'Members’ questions unanswered',
      level: 3,
      blocks: [tableOrNone(asked)],
    },
  ];
}
