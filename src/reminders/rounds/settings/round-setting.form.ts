import { type FormBody } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { TypedReading } from '../../../web/submit-form.js';
import type { RoundDays } from './round-start.rules.js';

const MOST_DAYS = 60;

/** What was typed: two numbers, or nothing for no rounds by themselves. */
export type TypedRoundDays = { readonly askedDays: string; readonly deadlineDays: string };

/** Reads how many working days before each meeting everybody is asked; both left empty for never. */
export function readRoundDays(
  body: FormBody,
): TypedReading<TypedRoundDays, { readonly days: RoundDays | null }> {
  const typed = { askedDays: said(body.askedDays), deadlineDays: said(body.deadlineDays) };
  if (typed.askedDays === '' && typed.deadlineDays === '') return { ok: true, typed, days: null };
  const askedDays = wholeNumber(typed.askedDays);
  const deadlineDays = wholeNumber(typed.deadlineDays);
  const faults: FieldError[] = [];
  if (askedDays === null || askedDays < 1 || askedDays > MOST_DAYS)
    faults.push({ field: 'askedDays', message: `Enter 1 to ${MOST_DAYS} working days before the meeting` });
  if (deadlineDays === null || (askedDays !== null && deadlineDays >= askedDays))
    faults.push({
      field: 'deadlineDays',
      message: 'The deadline must be after the day on which they are asked',
    });
  if (faults.length > 0 || askedDays === null || deadlineDays === null) return { ok: false, typed, faults };
  return { ok: true, typed, days: { askedDays, deadlineDays } };
}

function said(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 10) : '';
}

function wholeNumber(text: string): number | null {
  return /^\d{1,2}$/.test(text) ? Number(text) : null;
}
