import type { TypedDay } from '../web/british-day-field.js';
import { type DateInputArguments, dateInput } from '../web/govuk/date-input.js';

/** Beside why something is asked, on each form on which it is. */
export const REASON_HINT = 'The people who decide will read this, and it may be published with the decision.';

/** The day until which more time is asked for. */
export function untilWhenField(value: TypedDay | null, error: string | null): DateInputArguments {
  return dateInput({
    name: 'untilOn',
    legend: 'Until when?',
    hint: 'The due date does not change until somebody agrees.',
    value,
    error,
  });
}
