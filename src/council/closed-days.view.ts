import { spokenDayWithWeekday } from '../calendar/spoken-day.js';
import { messagesOf } from '../web/form-faults.js';
import { type FormFrame, formFrame } from '../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../web/govuk/date-input.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../web/govuk/input.js';
import { type RadiosArguments, radios } from '../web/govuk/radios.js';
import type { PageView } from '../web/page.js';
import { CLOSED_DAY_KINDS, type ClosedDayKind } from './closed-day.entity.js';
import type { TypedClosedDay } from './closed-day-fields.form.js';
import type { ClosedDayRow } from './closed-days.queries.js';

const KIND_NAMES: Readonly<Record<ClosedDayKind, string>> = {
  'bank-holiday': 'Extra bank holiday',
  'council-closed': 'The council is closed',
  'not-kept': 'A usual bank holiday that is moved to another day',
};

export type ClosedDaysView = PageView & {
  readonly frame: FormFrame;
  readonly entered: readonly {
    readonly day: string;
    readonly words: string;
    readonly removal: string;
    readonly button: string;
  }[];
  readonly day: DateInputArguments;
  readonly kind: RadiosArguments;
  readonly name: InputArguments;
};

export function closedDaysView(
  rows: readonly ClosedDayRow[],
  typed: TypedClosedDay,
  faults: readonly FieldError[] = [],
): ClosedDaysView {
  const error = messagesOf(faults);
  return {
    title: 'Bank holidays and closed days',
    faults,
    frame: formFrame({ action: '/closed-days', submit: 'Enter the day', cancel: null }),
    entered: rows.map(({ day, kind, name, recordedBy }) => ({
      day: spokenDayWithWeekday(day),
      words: `${name}. ${KIND_NAMES[kind]}; entered by ${recordedBy}`,
      removal: `/closed-days/${day}/removal`,
      button: `Remove ${spokenDayWithWeekday(day)}`,
    })),
    day: dateInput({
      name: 'day',
      legend: 'Day',
      hint: 'For example, 14 6 2027.',
      value: typed.day,
      error: error('day'),
    }),
    kind: radios({
      name: 'kind',
      legend: 'What kind of day is it?',
      items: CLOSED_DAY_KINDS.map((value) => ({ value, text: KIND_NAMES[value] })),
      value: typed.kind,
      error: error('kind'),
    }),
    name: textInput({
      name: 'name',
      label: 'What it is called',
      hint: 'For example, Christmas closure.',
      value: typed.name,
      error: error('name'),
    }),
  };
}
