import type { ClockOfItem } from '../../../deadlines/clock-event.rules.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import type { FormBody } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { asksForReceipt, noticeDuty } from '../notice-duties.rules.js';
import type { Service } from '../notice-letters.service.js';

/** What was typed into the form of a letter's service. */
export type TypedService = {
  readonly servedOn: TypedDay;
  readonly receivedOn: TypedDay;
  readonly reason: string;
};

export type ReadService = {
  readonly typed: TypedService;
  readonly service: Service | null;
  readonly faults: readonly FieldError[];
};

const LONGEST_REASON = 2000;

/** Reads when a letter was served. Its fields are called as the events of the clock are. */
export function readService(body: FormBody, clock: ClockOfItem): ReadService {
  const { servedIs } = noticeDuty(clock);
  const served = readDay(body, servedIs, 'Day of service');
  const received = readDay(body, 'receipt', 'Day of receipt', true);
  const reason = typeof body.reason === 'string' ? body.reason.trim() : '';
  const typed = { servedOn: served.typed, receivedOn: received.typed, reason };
  const faults = [
    ...served.faults.map(({ message }) => ({ field: servedIs, message })),
    ...(asksForReceipt(clock) ? received.faults.map(({ message }) => ({ field: 'receipt', message })) : []),
    ...(reason.length > LONGEST_REASON
      ? [{ field: 'reason', message: 'The reason must be 2,000 characters or fewer' }]
      : []),
  ];
  if (faults.length > 0 || !served.day) return { typed, service: null, faults };
  const receivedOn = asksForReceipt(clock) ? received.day : null;
  return { typed, service: { servedOn: served.day, receivedOn, reason: reason || null }, faults };
}
