import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { TypedRound } from '../forms/round-fields.form.js';
import { isRoundOpen } from '../round.rules.js';
import type { RoundRow } from '../rounds.queries.js';

export const ROUNDS_PATH = '/reminders/rounds';

export type RoundsView = PageView & { readonly newHref: string; readonly rounds: TableArguments | null };

export function roundsView(rows: readonly RoundRow[], today: CalendarDay): RoundsView {
  return {
    title: 'Rounds',
    backLink: { text: 'Reminders', href: '/reminders' },
    newHref: `${ROUNDS_PATH}/new`,
    rounds:
      rows.length === 0
        ? null
        : sortableTable({
            caption: 'Rounds, the latest deadline first',
            columns: [{ text: 'Body' }, { text: 'Deadline' }, { text: 'Answered' }, { text: 'Status' }],
            rows: rows.map(({ id, bodyName, deadlineOn, asked, answered }) => [
              { text: bodyName, href: `${ROUNDS_PATH}/${id}` },
              { text: spokenDay(deadlineOn) },
              { text: `${answered} of ${asked}` },
              { text: isRoundOpen(deadlineOn, today) ? 'Open' : 'Closed' },
            ]),
          }),
  };
}

export type RoundFormView = PageView & {
  readonly frame: FormFrame;
  readonly body: SelectArguments;
  readonly deadlineOn: DateInputArguments;
  readonly words: TextareaArguments;
};

export function roundFormView(
  bodies: readonly BodyRow[],
  { form, deadlineOn }: TypedRound,
  faults: readonly FieldError[] = [],
): RoundFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'Ask everybody for an update',
    faults,
    backLink: { text: 'Rounds', href: ROUNDS_PATH },
    frame: formFrame({ action: `${ROUNDS_PATH}/new`, submit: 'Ask everybody now', cancel: ROUNDS_PATH }),
    body: select({
      name: 'body',
      label: 'Body',
      empty: 'Select a body',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      error: errorAt('body'),
    }),
    deadlineOn: dateInput({
      name: 'deadlineOn',
      legend: 'Deadline for papers',
      hint: 'The last day on which an answer can still go into the papers',
      value: deadlineOn,
      error: errorAt('deadlineOn'),
    }),
    words: textArea({
      name: 'words',
      label: 'What you add (optional)',
      hint: 'Shown above the items in each email, exactly as you write it',
      rows: 4,
      value: form.words,
      error: errorAt('words'),
    }),
  };
}
