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
  readonly done: (result: Result, form: Form) => Answer | Promise<Answer>;
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

/** What came of reading a form whose page shows more than one class holds: what was typed is known either way. */
export type TypedReading<Typed, Right> =
  | ({ readonly ok: true; readonly typed: Typed } & Right)
  | { readonly ok: false; readonly typed: Typed; readonly faults: readonly FieldError[] };

/** The same for a form that was read by more than its class: days, lists, files. */
export async function submitTyped<Typed, Right, Result>(
  read: TypedReading<Typed, Right>,
  steps: {
    readonly again: (typed: Typed, faults: readonly FieldError[]) => Answer | Promise<Answer>;
    readonly act: (right: Right & { readonly typed: Typed }) => Promise<Result>;
    readonly done: (result: Result, right: Right & { readonly typed: Typed }) => Answer | Promise<Answer>;
  },
): Promise<Answer> {
  if (!read.ok) return steps.again(read.typed, read.faults);
  const acted = await orFaults(() => steps.act(read));
  return acted.ok ? steps.done(acted.value, read) : steps.again(read.typed, acted.faults);
}

/** A reading together with what another part of the same page has at fault, which is named first. */
export function withFaults<Typed, Right>(
  read: TypedReading<Typed, Right>,
  faults: readonly FieldError[],
): TypedReading<Typed, Right> {
  if (faults.length === 0) return read;
  return { ok: false, typed: read.typed, faults: [...faults, ...(read.ok ? [] : read.faults)] };
}
