import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../../web/govuk/date-input.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { TypedHold } from '../forms/hold-fields.form.js';
import { HOLDS_PATH, type NamedScope } from '../hold-scope.js';
import type { HoldRow } from '../reminder-holds.queries.js';

export type HoldsView = PageView & {
  readonly newHref: string;
  readonly holds: readonly {
    readonly id: number;
    readonly name: string;
    readonly kind: string;
    readonly days: string;
    readonly reason: string;
    readonly recordedBy: string | null;
    readonly hasEnded: boolean;
    readonly endAction: string;
  }[];
  /** The same as a table, to be taken away; null where there is none. */
  readonly sheet: TableArguments | null;
};

const HOLD_KINDS: Record<HoldRow['kind'], string> = { hold: 'Hold', 'pre-election': 'Pre-election period' };

/** Whoever and whatever is left alone. */
export function holdsView(rows: readonly HoldRow[], today: CalendarDay): HoldsView {
  return {
    title: 'Holds',
    backLink: { text: 'Reminders', href: '/reminders' },
    newHref: `${HOLDS_PATH}/new`,
    holds: rows.map(({ id, name, kind, fromOn, untilOn, reason, recordedBy }) => ({
      ...{ id, name, reason, recordedBy },
      kind: HOLD_KINDS[kind],
      days: `${spokenDay(fromOn)} to ${spokenDay(untilOn)}`,
      hasEnded: untilOn < today,
      endAction: `${HOLDS_PATH}/${id}/end`,
    })),
    sheet: rows.length > 0 ? sheetOf(rows) : null,
  };
}

function sheetOf(rows: readonly HoldRow[]): TableArguments {
  return sortableTable({
    caption: 'Holds',
    columns: ['For', 'Kind', 'Days', 'Reason', 'Recorded by'].map((text) => ({ text })),
    rows: rows.map(({ name, kind, fromOn, untilOn, reason, recordedBy }) => [
      { text: name },
      { text: HOLD_KINDS[kind] },
      { text: `${spokenDay(fromOn)} to ${spokenDay(untilOn)}` },
      { text: reason },
      { text: recordedBy ?? '' },
    ]),
  });
}

export type HoldFormView = PageView & {
  readonly frame: FormFrame;
  /** Null where only a hold makes sense. */
  readonly kind: RadiosArguments | null;
  readonly fromOn: DateInputArguments;
  readonly untilOn: DateInputArguments;
  readonly reason: TextareaArguments;
};

export function holdFormView(
  { name, query, path, scope }: NamedScope,
  { form, fromOn, untilOn }: TypedHold,
  faults: readonly FieldError[] = [],
): HoldFormView {
  const errorAt = messagesOf(faults);
  const isBroad = scope.actionId === null && scope.recommendationId === null && scope.ownerId === null;
  return {
    title: `Hold the reminders of ${name}`,
    faults,
    backLink: { text: 'Back', href: path },
    frame: formFrame({
      action: `${HOLDS_PATH}/new${query ? `?${query}` : ''}`,
      submit: 'Hold',
      cancel: path,
    }),
    kind:
      isBroad && scope.personId === null
        ? radios({
            name: 'kind',
            legend: 'What it is',
            items: [
              { value: 'hold', text: 'A hold', hint: 'Nobody is written to' },
              {
                value: 'pre-election',
                text: 'A pre-election period',
                hint: 'Formal responses with a date set by law are still asked for',
              },
            ],
            value: form.kind,
            error: errorAt('kind'),
          })
        : null,
    fromOn: dateInput({ name: 'fromOn', legend: 'First day', value: fromOn, error: errorAt('fromOn') }),
    untilOn: dateInput({
      name: 'untilOn',
      legend: 'Last day',
      hint: 'The latest step is sent on the next working day. Due dates do not move',
      value: untilOn,
      error: errorAt('untilOn'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why',
      hint: 'Shown beside each item in the plan',
      rows: 3,
      value: form.reason,
      error: errorAt('reason'),
    }),
  };
}
