import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, textIn } from '../../../web/form.js';
import { type TypedReading, typedReading } from '../../../web/submit-form.js';

/** What was typed into the form of a letter. */
export type TypedLetter = {
  readonly addressedTo: string;
  readonly signedBy: string;
  readonly datedOn: TypedDay | null;
  /** The references that are ticked, as in addresses. */
  readonly chosen: readonly string[];
};

export type ReadLetter = TypedReading<TypedLetter, { readonly datedOn: CalendarDay }>;

const MOST_CHARACTERS = 1000;

export function readLetter(body: FormBody): ReadLetter {
  const day = readDay(body, 'datedOn', 'Date of the letter');
  const typed: TypedLetter = {
    addressedTo: textIn(body, 'addressedTo'),
    signedBy: textIn(body, 'signedBy'),
    datedOn: day.typed,
    chosen: [body.recommendations].flat().filter((value) => typeof value === 'string'),
  };
  const checks: [field: string, isWrong: boolean, message: string][] = [
    ['addressedTo', !typed.addressedTo, 'Enter who the letter goes to'],
    [
      'addressedTo',
      typed.addressedTo.length > MOST_CHARACTERS,
      'The address must be 1,000 characters or fewer',
    ],
    ['datedOn', day.faults.length > 0, day.faults[0]?.message ?? ''],
    ['signedBy', !typed.signedBy, 'Enter who signs the letter'],
    ['signedBy', typed.signedBy.length > MOST_CHARACTERS, 'Who signs must be 1,000 characters or fewer'],
    ['recommendations', typed.chosen.length === 0, 'Select at least one recommendation'],
  ];
  const faults = checks.flatMap(([field, isWrong, message]) => (isWrong ? [{ field, message }] : []));
  return typedReading(typed, faults, day.day && { datedOn: day.day });
}
