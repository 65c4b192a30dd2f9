import { CLOCK_EVENT_NAMES, type ClockEventKind, type GivenDays } from '../../deadlines/clock-event.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';

/** What was typed into the form of notice and receipt. */
export type TypedNotice = {
  /** The references that are ticked, as in addresses. */
  readonly chosen: readonly string[];
  readonly days: Readonly<Partial<Record<ClockEventKind, TypedDay>>>;
  /** Why a recorded day is corrected. */
  readonly reason: string;
};

const LONGEST_REASON = 2000;

/** A date left empty is among them, with nothing in it. */
export type ReadNotice = TypedReading<TypedNotice, { readonly days: GivenDays }>;

/** Reads a form that asks for dates of these kinds, each of which may be left empty. */
export function readNotice(body: FormBody, kinds: readonly ClockEventKind[]): ReadNotice {
  const read = kinds.map((kind) => ({ kind, ...readDay(body, kind, CLOCK_EVENT_NAMES[kind], true) }));
  const chosen = [body.recommendations].flat().filter((value) => typeof value === 'string');
  const reason = typeof body.reason === 'string' ? body.reason.trim() : '';
  const tooLong = { field: 'reason', message: 'The reason must be 2,000 characters or fewer' };
  const faults = [
    ...read.flatMap(({ kind, faults: wrong }) => wrong.map(({ message }) => ({ field: kind, message }))),
    ...(reason.length > LONGEST_REASON ? [tooLong] : []),
  ];
  return typedReading(
    { chosen, days: Object.fromEntries(read.map(({ kind, typed }) => [kind, typed])), reason },
    faults,
    { days: Object.fromEntries(read.map(({ kind, day }) => [kind, day ?? undefined])) },
  );
}
