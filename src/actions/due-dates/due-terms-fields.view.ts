import type { BodyRow } from '../../bodies/bodies.queries.js';
import type { Cadence } from '../../calendar/cadence.js';
import { type DateInputArguments, dateInput, type TypedDate } from '../../web/govuk/date-input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { CADENCE_ITEMS } from '../duties/cadence-names.js';
import { NTHS } from './due-terms.form.js';
import { ordinal } from './slippage.rules.js';

/** The fields of when something is due, as `app/due-terms` prints them. */
export type DueTermsFields = {
  readonly dueOn: DateInputArguments;
  /** Whether more than a date is given, so that the other fields stand open. */
  readonly isMore: boolean;
  readonly nth: SelectArguments;
  readonly dueBody: SelectArguments;
  readonly cadence: SelectArguments;
  readonly endsOn: DateInputArguments;
};

type TypedTerms = {
  readonly cadence: string;
  readonly dueBody: string;
  readonly nth: string;
  readonly dueOn: TypedDate | null;
  readonly endsOn: TypedDate | null;
};

/** @param cadences those that may be chosen @param noCadence what stands for none */
export function dueTermsFields(
  bodies: readonly BodyRow[],
  typed: TypedTerms,
  { cadences, noCadence }: { readonly cadences: readonly Cadence[]; readonly noCadence: string },
  at: (field: string) => string | null,
): DueTermsFields {
  return {
    isMore:
      [typed.nth, typed.dueBody, typed.cadence].some((value) => value !== '') ||
      typed.endsOn !== null ||
      ['nth', 'dueBody', 'cadence', 'endsOn'].some((field) => at(field) !== null),
    dueOn: dateInput({
      name: 'dueOn',
      legend: 'Due date, or the first one if it recurs (optional)',
      hint: 'Leave this empty if it is due at a meeting. Without a date nobody is reminded.',
      value: typed.dueOn,
      error: at('dueOn'),
    }),
    nth: select({
      name: 'nth',
      label: 'At which meeting?',
      hint: 'Counted from the day it was made. If it recurs, choose each meeting, or every second or third.',
      items: NTHS.map((value) => ({
        value,
        text:
          value === '1'
            ? 'The next, or each'
            : `The ${ordinal(Number(value))}, or every ${ordinal(Number(value))}`,
      })),
      value: typed.nth,
      empty: 'Not at a meeting',
      error: at('nth'),
    }),
    dueBody: select({
      name: 'dueBody',
      label: 'Whose meeting?',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: typed.dueBody,
      empty: 'Of the body that watches it',
      error: at('dueBody'),
    }),
    cadence: select({
      name: 'cadence',
      label: 'How often',
      items: CADENCE_ITEMS.filter(({ value }) => cadences.includes(value)),
      value: typed.cadence,
      empty: noCadence,
      error: at('cadence'),
    }),
    endsOn: dateInput({
      name: 'endsOn',
      legend: 'Last day, if it recurs (optional)',
      hint: 'Without one it goes on until somebody ends it.',
      value: typed.endsOn,
      error: at('endsOn'),
    }),
  };
}
