import { type FormBody, textIn } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { TypedReading } from '../../../web/submit-form.js';
import { COPY_PARTIES, type CopyParty, type Ladder, type LadderStep } from '../reminder-ladder.rules.js';

export const MOST_STEPS = 12;
const MOST_DAYS = 250;
const MOST_SPOKE_DAYS = 60;

/** One row of the form. */
export type TypedStep = {
  readonly when: string;
  readonly days: string;
  readonly copyTo: readonly CopyParty[];
};

export type TypedLadder = {
  readonly steps: readonly TypedStep[];
  readonly repeatDays: string;
  readonly spokeDays: string;
  readonly letterDays: string;
  readonly seen: string;
};

/** Reads the rows `when1`, `days1`, `copy1` …, of which those without a `when` count for nothing. */
export function readLadder(body: FormBody): TypedReading<TypedLadder, { readonly ladder: Ladder }> {
  const typed: TypedLadder = {
    steps: Array.from({ length: MOST_STEPS }, (_, index) => typedStep(body, index + 1)),
    repeatDays: words(body, 'repeatDays'),
    spokeDays: words(body, 'spokeDays'),
    letterDays: words(body, 'letterDays'),
    seen: words(body, 'seen'),
  };
  const faults: FieldError[] = [];
  const steps = typed.steps.flatMap((step, index) => readStep(step, index + 1, faults));
  const days = steps.map(({ workingDays }) => workingDays);
  if (new Set(days).size < days.length)
    faults.push({ field: 'days1', message: 'Two steps are on the same day. Change one of them' });
  if (steps.length === 0 && faults.length === 0)
    faults.push({ field: 'when1', message: 'Enter at least one step' });
  const repeatDays = typed.repeatDays === '' ? null : wholeNumber(typed.repeatDays, 1, MOST_DAYS);
  if (repeatDays === undefined)
    faults.push({
      field: 'repeatDays',
      message: `The number of days before the next reminder must be 1 to ${MOST_DAYS} working days`,
    });
  const spokeDays = wholeNumber(typed.spokeDays, 0, MOST_SPOKE_DAYS);
  if (spokeDays === undefined)
    faults.push({
      field: 'spokeDays',
      message: `Working days without reminders must be 0 to ${MOST_SPOKE_DAYS} working days`,
    });
  const letterDays = typed.letterDays === '' ? null : wholeNumber(typed.letterDays, 1, MOST_DAYS);
  if (letterDays === undefined)
    faults.push({
      field: 'letterDays',
      message: `Working days after which the chair writes must be 1 to ${MOST_DAYS} working days`,
    });
  if (faults.length > 0 || repeatDays === undefined || spokeDays === undefined || letterDays === undefined)
    return { ok: false, typed, faults };
  const sorted = steps.sort((a, b) => a.workingDays - b.workingDays);
  return { ok: true, typed, ladder: { steps: sorted, repeatDays, spokeDays, letterDays } };
}

/** A ladder as somebody would have typed it. */
export function typedLadderOf(
  { steps, repeatDays, spokeDays, letterDays }: Ladder,
  seen: number,
): TypedLadder {
  return {
    steps: steps.map(({ workingDays, copyTo }) => ({
      when: workingDays === 0 ? 'on' : workingDays < 0 ? 'before' : 'late',
      days: workingDays === 0 ? '' : String(Math.abs(workingDays)),
      copyTo,
    })),
    repeatDays: repeatDays === null ? '' : String(repeatDays),
    spokeDays: String(spokeDays),
    letterDays: letterDays === null ? '' : String(letterDays),
    seen: String(seen),
  };
}

function typedStep(body: FormBody, number: number): TypedStep {
  const copies = [body[`copy${number}`] ?? []].flat();
  return {
    when: words(body, `when${number}`),
    days: words(body, `days${number}`),
    copyTo: COPY_PARTIES.filter((party) => copies.includes(party)),
  };
}

function readStep({ when, days, copyTo }: TypedStep, number: number, faults: FieldError[]): LadderStep[] {
  if (when === '' && days === '') return [];
  if (when === 'on') return [{ workingDays: 0, copyTo }];
  const count = wholeNumber(days, 1, MOST_DAYS);
  if (when !== 'before' && when !== 'late')
    faults.push({ field: `when${number}`, message: `Step ${number}: choose before, on the day or late` });
  else if (count === undefined)
    faults.push({ field: `days${number}`, message: `Step ${number}: enter 1 to ${MOST_DAYS} working days` });
  else return [{ workingDays: when === 'before' ? -count : count, copyTo }];
  return [];
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

const LONGEST_TYPED = 20;

function words(body: FormBody, field: string): string {
  return textIn(body, field).slice(0, LONGEST_TYPED);
}
