import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDay, spokenDayWithWeekday } from '../../../calendar/spoken-day.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import type { PageView } from '../../../web/page.js';
import { MOST_STEPS, type TypedLadder, type TypedStep } from '../forms/ladder.form.js';
import { COPY_PARTY_NAMES } from '../ladder-words.rules.js';
import { COPY_PARTIES, type FallenStep } from '../reminder-ladder.rules.js';
import { LADDERS_PATH } from '../reminder-ladders.service.js';
import { stageWords } from '../stage-words.rules.js';

export type LadderFormView = PageView & {
  readonly frame: FormFrame;
  readonly steps: readonly {
    readonly legend: string;
    readonly when: SelectArguments;
    readonly days: InputArguments;
    readonly copy: CheckboxesArguments;
  }[];
  readonly repeatDays: InputArguments;
  readonly spokeDays: InputArguments;
  readonly letterDays: InputArguments;
  /** What the ladder would do; null before it was asked for. */
  readonly preview: {
    readonly heading: string;
    readonly table: TableArguments;
    /** Whether the button was pressed: else it is folded away. */
    readonly isAsked: boolean;
  } | null;
  /** Words of the button that gives the ladder up; null where there is none of its own. */
  readonly reset: string | null;
};

export type LadderFormFacts = {
  readonly holder: string;
  /** In the address: the code of a body, or `council`. */
  readonly code: string;
  readonly isOwn: boolean;
  readonly preview: {
    readonly dueOn: CalendarDay;
    readonly steps: readonly FallenStep[];
    readonly isAsked: boolean;
  } | null;
};

const SPARE_ROWS = 2;

/** The form of a ladder, with what it would do for a sample. */
export function ladderFormView(
  facts: LadderFormFacts,
  typed: TypedLadder,
  faults: readonly FieldError[] = [],
): LadderFormView {
  const errorAt = messagesOf(faults);
  const used = typed.steps.findLastIndex(({ when, days }) => when !== '' || days !== '') + 1;
  const rows = Math.min(MOST_STEPS, used + SPARE_ROWS);
  return {
    title: 'When owners are written to',
    faults,
    backLink: { text: 'When owners are written to', href: LADDERS_PATH },
    frame: formFrame(
      { action: `${LADDERS_PATH}/${facts.code}`, submit: 'Save', cancel: LADDERS_PATH },
      { caption: facts.holder, seen: typed.seen, wide: true },
    ),
    steps: Array.from({ length: rows }, (_, index) =>
      stepFields(typed.steps[index] ?? { when: '', days: '', copyTo: [] }, index + 1, errorAt),
    ),
    repeatDays: textInput({
      name: 'repeatDays',
      label: 'Then again after this number of working days (optional)',
      hint: 'Copies go to the same people as at the last step. Leave it empty to stop there',
      value: typed.repeatDays,
      width: 3,
      error: errorAt('repeatDays'),
    }),
    spokeDays: textInput({
      name: 'spokeDays',
      label: 'Working days without reminders after an owner gives an update',
      value: typed.spokeDays,
      width: 3,
      error: errorAt('spokeDays'),
    }),
    letterDays: textInput({
      name: 'letterDays',
      label: 'Working days after which the chair writes (optional)',
      hint: 'After the last step that was sent, and again after each letter. Leave it empty for no letters',
      value: typed.letterDays,
      width: 3,
      error: errorAt('letterDays'),
    }),
    preview: facts.preview && {
      heading: `What is due on ${spokenDay(facts.preview.dueOn)} would be written about`,
      table: previewTable(facts.preview.steps),
      isAsked: facts.preview.isAsked,
    },
    reset: facts.isOwn
      ? facts.code === 'council'
        ? 'Use the usual schedule again'
        : 'Use the council’s schedule again'
      : null,
  };
}

function stepFields(
  { when, days, copyTo }: TypedStep,
  number: number,
  errorAt: (field: string) => string | null,
) {
  return {
    legend: `Step ${number}`,
    when: select({
      name: `when${number}`,
      label: 'When',
      empty: 'Not used',
      items: [
        { value: 'before', text: 'working days before the due date' },
        { value: 'on', text: 'on the due date' },
        { value: 'late', text: 'working days late' },
      ],
      value: when,
      error: errorAt(`when${number}`),
    }),
    days: textInput({
      name: `days${number}`,
      label: 'Working days',
      value: days,
      width: 3,
      error: errorAt(`days${number}`),
    }),
    copy: checkboxes({
      name: `copy${number}`,
      legend: 'Copy to',
      items: COPY_PARTIES.map((value) => ({ value, text: COPY_PARTY_NAMES[value] })),
      values: copyTo,
    }),
  };
}

function previewTable(steps: readonly FallenStep[]): TableArguments {
  return sortableTable({
    caption: 'What the schedule would do',
    columns: [{ text: 'Day' }, { text: 'Step' }, { text: 'Copy to' }],
    rows: steps.map(({ fellOn, stage, copyTo }) => [
      { text: spokenDayWithWeekday(fellOn) },
      { text: stageWords(stage) },
      { text: copyTo.map((party) => COPY_PARTY_NAMES[party]).join(', ') || 'Nobody' },
    ]),
  });
}
