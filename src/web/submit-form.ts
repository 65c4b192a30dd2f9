import { orFaults, type ReadForm } from './form.js';
import type { FieldError } from './govuk/error-summary.js';
import type { Answer } from './page.js';

/** What becomes of a form that arrived, or of the fields of an address. */
export type FormSteps<Typed, Right, Result> = {
  /** The page again, with what was typed and what is wrong with it. */
  readonly again: (typed: Typed, faults: readonly FieldError[]) => Answer | Promise<Answer>;
  /** The use case. What it refuses (`Refused`) is shown as faults of the form. */
  readonly act: (right: Right) => Result | Promise<Result>;
  /** What is answered after it was done: where the browser goes, a page, a file. */
  readonly done: (result: Result, right: Right) => Answer | Promise<Answer>;
};

/** What came of reading a form: what was typed is known either way, what it means only where it is right. */
export type TypedReading<Typed, Right = unknown> =
  | ({ readonly ok: true; readonly typed: Typed } & Right)
  | { readonly ok: false; readonly typed: Typed; readonly faults: readonly FieldError[] };

/** The reading of a form in several parts. @param right what it comes to; null where that cannot be told */
export function typedReading<Typed, Right extends object>(
  typed: Typed,
  faults: readonly FieldError[],
  right: Right | null,
): TypedReading<Typed, Right> {
  return right === null || faults.length > 0 ? { ok: false, typed, faults } : { ok: true, typed, ...right };
}

/** Answers a form that its class alone reads: shows it again with its faults, or acts and sends the browser on. */
export async function submitForm<Form, Result>(
  read: ReadForm<Form>,
  { again, act, done }: FormSteps<Form, Form, Result>,
): Promise<Answer> {
  return submitTyped(read, {
    again,
    act: ({ form }) => act(form),
    done: (result, { form }) => done(result, form),
  });
}

/** The same for a form that is read by more than its class: days, lists, files. */
export async function submitTyped<Typed, Right, Result>(
  read: TypedReading<Typed, Right>,
  { again, act, done }: FormSteps<Typed, Right & { readonly typed: Typed }, Result>,
): Promise<Answer> {
  if (!read.ok) return again(read.typed, read.faults);
  const acted = await orFaults(async () => act(read));
  return acted.ok ? done(acted.value, read) : again(read.typed, acted.faults);
}

/** The same for a button: there is nothing to read, only something that may be refused. */
export async function submitButton<Result>({
  again,
  act,
  done,
}: {
  readonly again: (faults: readonly FieldError[]) => Answer | Promise<Answer>;
  readonly act: () => Promise<Result>;
  readonly done: (result: Result) => Answer | Promise<Answer>;
}): Promise<Answer> {
  const acted = await orFaults(act);
  return acted.ok ? done(acted.value) : again(acted.faults);
}

/** A reading together with what another part of the same page has at fault, which is named first. */
export function withFaults<Typed, Right>(
  read: TypedReading<Typed, Right>,
  faults: readonly FieldError[],
): TypedReading<Typed, Right> {
  if (faults.length === 0) return read;
  return { ok: false, typed: read.typed, faults: [...faults, ...(read.ok ? [] : read.faults)] };
}

/** The same where that part stands further down on the page. */
export function withLaterFaults<Typed, Right>(
  read: TypedReading<Typed, Right>,
  faults: readonly FieldError[],
): TypedReading<Typed, Right> {
  if (faults.length === 0) return read;
  return { ok: false, typed: read.typed, faults: [...(read.ok ? [] : read.faults), ...faults] };
}
