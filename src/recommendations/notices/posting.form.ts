import type { CalendarDay } from '../../calendar/calendar-day.js';
import { POST_CLASSES, type PostClass } from '../../deadlines/ordinary-post.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';

/** What was typed about the posting of a notice. */
export type TypedPosting = {
  readonly postedOn: TypedDay;
  /** By which post its receipt is presumed; empty where the day is known. */
  readonly presumedBy: string;
};

/** When a notice was posted, and by which post its receipt is presumed; null where the day is known. */
export type Posting = { readonly postedOn: CalendarDay | null; readonly presumedBy: PostClass | null };

export type ReadPosting = {
  readonly typed: TypedPosting;
  readonly posting: Posting;
  readonly faults: readonly FieldError[];
};

export function readPosting(body: FormBody): ReadPosting {
  const posted = readDay(body, 'posted', 'Day of posting', true);
  const presumedBy = typeof body.presumedBy === 'string' ? body.presumedBy : '';
  return {
    typed: { postedOn: posted.typed, presumedBy },
    posting: {
      postedOn: posted.day,
      presumedBy: POST_CLASSES.find((each) => each === presumedBy) ?? null,
    },
    faults: posted.faults.map(({ message }) => ({ field: 'posted', message })),
  };
}

/** What is to be entered where the day of receipt, of the field `receipt`, is not known; null where nothing is. */
export function missingPosting(receipt: string, { postedOn, presumedBy }: Posting): FieldError | null {
  if (!presumedBy) {
    const message = 'Enter the day of receipt of the notice, or select the class of post to presume it from';
    return { field: receipt, message };
  }
  return postedOn
    ? null
    : { field: 'posted', message: 'Enter the day of posting: the day of receipt is presumed from it' };
}
