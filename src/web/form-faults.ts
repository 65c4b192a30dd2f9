import type { FieldError } from './govuk/error-summary.js';

/** The first fault of each field. */
export function formFaults(...lists: readonly (readonly FieldError[])[]): FieldError[] {
  const faults = lists.flat();
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

/** Finds the message at a field. */
export function messagesOf(faults: readonly FieldError[]): (field: string) => string | null {
  return (name) => faults.find(({ field }) => field === name)?.message ?? null;
}
