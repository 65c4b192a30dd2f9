import type { CalendarDay } from '../calendar/calendar-day.js';
import { type AnnualMeeting, municipalYearOf } from '../calendar/municipal-year.js';
import { spokenDay, spokenDayWithWeekday } from '../calendar/spoken-day.js';
import type { TypedDay } from '../web/british-day-field.js';
import { messagesOf } from '../web/form-faults.js';
import { type DateInputArguments, dateInput } from '../web/govuk/date-input.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../web/govuk/radios.js';
import type { PageView } from '../web/page.js';
import type { ReferenceYears } from './reference-years.rules.js';

export const YEARS_PATH = '/council-years';
export const YEARS_TEMPLATE = 'council-years/years';

export type CouncilYearsView = PageView & {
  /** The municipal year in which today lies, in a sentence. */
  readonly now: string;
  readonly references: RadiosArguments;
  readonly heldOn: DateInputArguments;
  readonly meetings: readonly string[];
};

type Found = {
  readonly references: ReferenceYears;
  readonly annualMeeting: AnnualMeeting;
  readonly meetings: readonly { readonly heldOn: CalendarDay }[];
  readonly today: CalendarDay;
};

/** @param typed what was typed into one of the forms that is shown again */
export function councilYearsView(
  { references, annualMeeting, meetings, today }: Found,
  typed: { readonly references?: ReferenceYears | ''; readonly heldOn?: TypedDay },
  faults: readonly FieldError[] = [],
): CouncilYearsView {
  const error = messagesOf(faults);
  const { label, startsOn, endsOn } = municipalYearOf(today, annualMeeting);
  return {
    title: 'Council years and references',
    faults,
    now: `The municipal year ${label} runs from ${spokenDay(startsOn)} to ${spokenDay(endsOn)}.`,
    references: radios({
      name: 'references',
      legend: 'Which years do references use?',
      hint: 'Items keep the reference they have. No number is ever used twice.',
      items: [
        { value: 'calendar', text: 'Calendar years, as in R2026/001' },
        { value: 'municipal', text: 'Municipal years, as in R2026-27/001' },
      ],
      value: typed.references ?? references,
      error: error('references'),
    }),
    heldOn: dateInput({
      name: 'heldOn',
      legend: 'Day of the annual meeting',
      hint: 'For example, 20 5 2026. This replaces a day already entered for that year.',
      value: typed.heldOn ?? null,
      error: error('heldOn'),
    }),
    meetings: meetings.map(({ heldOn }) => spokenDayWithWeekday(heldOn)),
  };
}
