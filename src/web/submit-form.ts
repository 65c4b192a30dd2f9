import { orFaults, type ReadForm } from './form.js';
import type { FieldError } from './govuk/error-summary.js';
import type { Answer } from './page.js';

/** What becomes of a form that arrived. */
export type FormSteps<Form, Result> = {
  /** The page again, with what was typed and what is wrong with it. */
  readonly again: (typed: Form, faults: readonly FieldError[]) => Answer | Promise<Answer>;
  /** The use case. What it refuses (`Refused`) is shown as faults of the form. */
  readonly act: (form: Form) => Promise<Result>;
  /** Where the browser goes after it was done. */
  readonly done: (result: Result, form: Form) => Answer;
};

/** Answers a form that was read: shows it again with its faults, or acts and sends the browser on. */
export async function submitForm<Form, Result>(
  read: ReadForm<Form>,
  { again, act, done }: FormSteps<Form, Result>,
): Promise<Answer> {
  if (!read.ok) return again(read.typed, read.faults);
  const acted = await orFaults(() => act(read.form));
  return acted.ok ? done(acted.value, read.form) : again(read.form, acted.faults);
}
