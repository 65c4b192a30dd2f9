import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { MEANINGS, type Meaning, VERDICT_MEANINGS } from '../import.rules.js';
import type { SheetStatus } from './sheet-statuses.rules.js';

/** The form as it was filled in. */
export type TypedStatuses = {
  /** By the plain words of each status. */
  readonly meanings: Readonly<Record<string, Meaning>>;
  readonly verdictOn: TypedDay | null;
};

/** What the form is about; `meaningOf` is what a status seems to mean. */
export type StatusesQuestion = {
  readonly statuses: readonly SheetStatus[];
  readonly meaningOf: (status: SheetStatus) => Meaning;
  /** Whether a column names the meeting of each verdict. */
  readonly namesMeetings: boolean;
  readonly today: CalendarDay;
};

/**
 * Reads what statuses mean. A verdict is scrutiny's own: whoever says that a word is one names the meeting that gave it. What is not
 * among the offered meanings stays as it was guessed.
 */
export function readStatuses(
  body: FormBody,
  { statuses, meaningOf, namesMeetings, today }: StatusesQuestion,
): TypedReading<TypedStatuses, { readonly verdictOn: CalendarDay | null }> {
  const chosen = statuses.map((status, index) => {
    const meaning = MEANINGS.find((each) => each === body[`status-${index}`]) ?? meaningOf(status);
    return [status.plain, meaning] as const;
  });
  const meanings = Object.fromEntries(chosen);
  const verdictOn = readDay(body, 'verdictOn', 'Day of the meeting', true);
  const isNeeded = !namesMeetings && chosen.some(([, meaning]) => VERDICT_MEANINGS.includes(meaning));
  const faults: FieldError[] = [...verdictOn.faults];
  if (isNeeded && !verdictOn.day && faults.length === 0)
    faults.push({ field: 'verdictOn', message: 'Enter the day of the meeting that gave the verdicts' });
  if (verdictOn.day && verdictOn.day > today)
    faults.push({
      field: 'verdictOn',
      message: 'The meeting that gave the verdicts must be today or in the past',
    });
  return typedReading({ meanings, verdictOn: verdictOn.typed }, faults, { verdictOn: verdictOn.day });
}
