import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../../web/govuk/table.js';
import type { PageView } from '../../../web/page.js';
import { ladderWords } from '../ladder-words.rules.js';
import type { Ladder } from '../reminder-ladder.rules.js';
import type { Ladders } from '../reminder-ladders.queries.js';
import { LADDERS_PATH } from '../reminder-ladders.service.js';

export type LaddersView = PageView & { readonly table: TableArguments };

/** Every body’s ladder, the council’s first. */
export function laddersView(
  bodies: readonly { readonly id: number; readonly code: string; readonly name: string }[],
  { council, ofBodies }: Ladders,
  mayEdit: boolean,
): LaddersView {
  const change = (code: string) =>
    mayEdit ? { text: 'Change', href: `${LADDERS_PATH}/${code}` } : { text: '' };
  return {
    title: 'When owners are written to',
    backLink: { text: 'Reminders', href: '/reminders' },
    table: sortableTable({
      caption: 'Reminder schedules',
      columns: [{ text: 'Body' }, { text: 'Its owners are written to' }, { text: 'Change', short: true }],
      rows: [
        [{ text: 'Every body without its own' }, ladderCell(council), change('council')],
        ...bodies.map(({ id, code, name }) => {
          const own = ofBodies.get(id);
          return [{ text: name }, own ? ladderCell(own) : { text: 'As every body' }, change(code)];
        }),
      ],
    }),
  };
}

function ladderCell(ladder: Ladder): TableCell {
  const { letterDays } = ladder;
  const note =
    letterDays === null
      ? 'The chair does not write'
      : `The chair writes ${letterDays} working days after the last step, and again that long after each letter`;
  return { text: ladderWords(ladder), note };
}
