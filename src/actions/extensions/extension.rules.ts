import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** What an extension is measured against. */
export type BeforeExtension = {
  readonly dueOn: CalendarDay | null;
  readonly madeOn: CalendarDay;
  /** The day on which the last extension was agreed; null where there was none. */
  readonly lastAgreedOn: CalendarDay | null;
  readonly today: CalendarDay;
};

type Fault = { readonly field: 'newDueOn' | 'agreedOn'; readonly message: string };

/** Why an extension to `newDueOn`, agreed on `agreedOn`, cannot be; null where it can. */
export function extensionFault(
  newDueOn: CalendarDay,
  agreedOn: CalendarDay,
  before: BeforeExtension,
): Fault | null {
  const { dueOn, madeOn, lastAgreedOn, today } = before;
  if (dueOn === null) {
    return { field: 'newDueOn', message: 'There is no due date to extend. Set one first' };
  }
  if (newDueOn <= dueOn) {
    return { field: 'newDueOn', message: `New due date must be after ${spokenDay(dueOn)}, the present one` };
  }
  if (agreedOn > today) {
    return { field: 'agreedOn', message: 'The day it was agreed must be today or in the past' };
  }
  const earliest = lastAgreedOn ?? madeOn;
  if (agreedOn < earliest) {
    const what = lastAgreedOn ? 'the last extension was agreed' : 'the action was made';
    return {
      field: 'agreedOn',
      message: `The day it was agreed must not be before ${spokenDay(earliest)}, when ${what}`,
    };
  }
  return null;
}
