import { readDay, type TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { CLOCK_EVENT_NAMES, type ClockEventKind } from '../clock-event.rules.js';
import type { GivenDays } from '../recommendation-notices.service.js';

/** What was typed into the form of notice and receipt. */
export type TypedNotice = {
  /** The references that are ticked, as in addresses. */
  readonly chosen: readonly string[];
  readonly days: Readonly<Partial<Record<ClockEventKind, TypedDay>>>;
};

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
  return {
    typed: { chosen, days: Object.fromEntries(read.map(({ kind, typed }) => [kind, typed])) },
    days: Object.fromEntries(read.map(({ kind, day }) => [kind, day ?? undefined])),
    faults: read.flatMap(({ kind, faults }) => faults.map(({ message }) => ({ field: kind, message }))),
  };
}
