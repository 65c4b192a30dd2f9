import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../../deadlines/clock-event.rules.js';
import { POST_CLASSES, type PostClass } from '../../../deadlines/ordinary-post.rules.js';
import { type ReadDay, readDay, type TypedDay } from '../../../web/british-day-field.js';
import type { FormBody } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { asksForPosting, asksForReceipt, noticeDuty } from '../notice-duties.rules.js';
import type { Service } from '../notice-letters.service.js';

/** What was typed into the form of a letter's service. */
export type TypedService = {
  readonly servedOn: TypedDay;
  readonly postedOn: TypedDay;
  /** By which post its receipt is presumed; empty where the day is known. */
  readonly presumedBy: string;
  readonly receivedOn: TypedDay;
  readonly reason: string;
};

export type ReadService = TypedReading<TypedService, { readonly service: Service }>;

const LONGEST_REASON = 2000;

/** Reads when a letter was served. Its fields are called as the events of the clock are. */
export function readService(body: FormBody, clock: ClockOfItem): ReadService {
  const { servedIs } = noticeDuty(clock);
  const isNotice = asksForPosting(clock);
  const served = readDay(
    body,
    servedIs,
    isNotice ? 'Day of receipt of the notice' : 'Day of service',
    isNotice,
  );
  const posted = readDay(body, 'posted', 'Day of posting', true);
  const received = readDay(body, 'receipt', 'Day of receipt of the recommendations', true);
  const reason = typeof body.reason === 'string' ? body.reason.trim() : '';
  const presumedBy = typeof body.presumedBy === 'string' ? body.presumedBy : '';
  const typed = {
    ...{ servedOn: served.typed, postedOn: posted.typed, presumedBy },
    ...{ receivedOn: received.typed, reason },
  };
  const at = (field: string, { faults }: ReadDay) => faults.map(({ message }) => ({ field, message }));
  const faults = [
    ...at(servedIs, served),
    ...(isNotice ? at('posted', posted) : []),
    ...(asksForReceipt(clock) ? at('receipt', received) : []),
    ...(reason.length > LONGEST_REASON
      ? [{ field: 'reason', message: 'The reason must be 2,000 characters or fewer' }]
      : []),
  ];
  if (faults.length > 0) return { ok: false, typed, faults };
  const post = isNotice ? (POST_CLASSES.find((each) => each === presumedBy) ?? null) : null;
  const wrong = served.day ? null : missing(servedIs, posted.day, post);
  if (wrong) return { ok: false, typed, faults: [wrong] };
  const service = {
    servedOn: served.day,
    postedOn: isNotice ? posted.day : null,
    presumedBy: served.day ? null : post,
    receivedOn: asksForReceipt(clock) ? received.day : null,
    reason: reason || null,
  };
  return { ok: true, typed, service };
}

/** What is to be entered where the day of receipt is not known. */
function missing(servedIs: string, postedOn: CalendarDay | null, post: PostClass | null): FieldError | null {
  if (!post) {
    const message = 'Enter the day of receipt of the notice, or say by which post it is to be presumed';
    return { field: servedIs, message };
  }
  return postedOn
    ? null
    : { field: 'posted', message: 'Enter the day of posting: the day of receipt is presumed from it' };
}
