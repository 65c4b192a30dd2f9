import type { TypedDay } from '../web/british-day-field.js';
import { type DateInputArguments, dateInput } from '../web/govuk/date-input.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import type { PageView } from '../web/page.js';

export type PastDayView = PageView & { readonly page: string; readonly on: DateInputArguments };

/** @param wanted the address of the page that is to be shown */
export function pastDayView(
  wanted: string,
  typed: TypedDay | null,
  faults: readonly FieldError[],
): PastDayView {
  return {
    title: 'See the register as at an earlier day',
    backLink: { text: 'Back', href: wanted },
    faults,
    page: wanted,
    on: dateInput({
      name: 'on',
      legend: 'Which day?',
      hint: 'For example, 11 5 2022',
      value: typed,
      error: faults[0]?.message ?? null,
    }),
  };
}
