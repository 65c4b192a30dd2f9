import type { ClockOfItem } from '../../../deadlines/clock-event.rules.js';
import { type ReadDay, readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, textIn } from '../../../web/form.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { missingPosting, readPosting, type TypedPosting } from '../../notices/posting.form.js';
import { asksForPosting, asksForReceipt, noticeDuty } from '../notice-duties.rules.js';
import type { Service } from '../notice-letters.service.js';

/** What was typed into the form of a letter's service. */
export type TypedService = TypedPosting & {
  readonly servedOn: TypedDay;
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
  const posting = readPosting(body);
  const received = readDay(body, 'receipt', 'Day of receipt of the recommendations', true);
  const reason = textIn(body, 'reason');
  const typed = {
    ...posting.typed,
    ...{ servedOn: served.typed, receivedOn: received.typed, reason },
  };
  const at = (field: string, { faults }: ReadDay) => faults.map(({ message }) => ({ field, message }));
  const faults = [
    ...at(servedIs, served),
    ...(isNotice ? posting.faults : []),
    ...(asksForReceipt(clock) ? at('receipt', received) : []),
    ...(reason.length > LONGEST_REASON
      ? [{ field: 'reason', message: 'The reason must be 2,000 characters or fewer' }]
      : []),
  ];
  if (faults.length > 0) return { ok: false, typed, faults };
  const { postedOn, presumedBy } = isNotice ? posting.posting : { postedOn: null, presumedBy: null };
  const wrong = served.day ? null : missingPosting(servedIs, { postedOn, presumedBy });
  if (wrong) return { ok: false, typed, faults: [wrong] };
  const service = {
    servedOn: served.day,
    postedOn,
    presumedBy: served.day ? null : presumedBy,
    receivedOn: asksForReceipt(clock) ? received.day : null,
    reason: reason || null,
  };
  return { ok: true, typed, service };
}
