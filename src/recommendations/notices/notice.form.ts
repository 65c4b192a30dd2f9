import { CLOCK_EVENT_NAMES, type ClockEventKind, type GivenDays } from '../../deadlines/clock-event.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';

/** What was typed into the form of notice and receipt. */
export type TypedNotice = {
  /** The references that are ticked, as in addresses. */
  readonly chosen: readonly string[];
  readonly days: Readonly<Partial<Record<ClockEventKind, TypedDay>>>;
  /** Why a recorded day is corrected. */
  readonly reason: string;
};

const LONGEST_REASON = 2000;

export type ReadNotice = {
  readonly typed: TypedNotice;
  /** A date left empty is there, with nothing in it. */
  readonly days: GivenDays;
  readonly faults: readonly FieldError[];
};

/** Reads a form that asks for dates of these kinds, each of which may be left empty. */
export function readNotice(body: FormBody, kinds: readonly ClockEventKind[]): ReadNotice {
  const read = kinds.map((kind) => ({ kind, ...readDay(body, kind, CLOCK_EVENT_NAMES[kind], true) }));
  const chosen = [body.recommendations].flat().filter((value) => typeof value === 'string');
  const reason = typeof body.reason === 'string' ? body.reason.trim() : '';
  const tooLong = { field: 'reason', message: 'The reason must be 2,000 characters or fewer' };
  return {
    typed: { chosen, days: Object.fromEntries(read.map(({ kind, typed }) => [kind, typed])), reason },
    days: Object.fromEntries(read.map(({ kind, day }) => [kind, day ?? undefined])),
    faults: [
      ...read.flatMap(({ kind, faults }) => faults.map(({ message }) => ({ field: kind, message }))),
      ...(reason.length > LONGEST_REASON ? [tooLong] : []),
    ],
  };
}
