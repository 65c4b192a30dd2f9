import { plainToInstance } from 'class-transformer';
import { type ValidationError, validate } from 'class-validator';
import { Refused } from './errors.js';
import type { FieldError } from './govuk/error-summary.js';

/** What arrived with a form: each field once (text), several times (texts), or as a file. */
export type FormBody = Readonly<Record<string, unknown>>;

/** A form that arrived: as it should be, or with what is wrong with it. What was typed is known either way. */
export type ReadForm<Form> =
  | { ok: true; typed: Form; form: Form }
  | { ok: false; typed: Form; faults: FieldError[] };

/**
 * Reads `body` as `Form`, with the rules and the messages that stand at its fields. Fields that the form does not name are
 * dropped. A missing field reads as the class's own default.
 */
export async function readForm<Form extends object>(
  FormClass: new () => Form,
  body: FormBody,
): Promise<ReadForm<Form>> {
  const form = plainToInstance(FormClass, trimmed(body), { exposeDefaultValues: true });
  const errors = await validate(form, { whitelist: true, stopAtFirstError: true });
  return errors.length === 0
    ? { ok: true, typed: form, form }
    : { ok: false, typed: form, faults: errors.flatMap(faultsOf) };
}

/** What is wrong with a form that was read; nothing where it is as it should be. */
export function faultsIn(
  read: { readonly ok: true } | { readonly ok: false; readonly faults: readonly FieldError[] },
): readonly FieldError[] {
  return read.ok ? [] : read.faults;
}

/** Runs a use case; what it refuses comes back as faults of the form instead of an exception. */
export async function orFaults<T>(
  useCase: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; faults: readonly FieldError[] }> {
  try {
    return { ok: true, value: await useCase() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, faults: error.faults };
    throw error;
  }
}

function trimmed(body: FormBody): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

function faultsOf(error: ValidationError): FieldError[] {
  const own = Object.values(error.constraints ?? {}).slice(0, 1);
  return [
    ...own.map((message) => ({ field: error.property, message })),
    ...(error.children ?? []).flatMap(faultsOf),
  ];
}
