import type { FieldError } from './govuk/error-summary.js';

/** The first fault of each field. */
export function formFaults(...lists: readonly (readonly FieldError[])[]): FieldError[] {
  const faults = lists.flat();
  return faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index);
}

/**
 * The faults in the order in which their fields stand on the page, as the summary of a form lists them.
 *
 * @param fields names in the order of the page; faults of others come last
 */
export function inPageOrder(faults: readonly FieldError[], fields: readonly string[]): FieldError[] {
  const place = ({ field }: FieldError) => {
    const at = field === null ? -1 : fields.indexOf(field);
    return field !== null && at < 0 ? fields.length : at;
  };
  return [...faults].sort((a, b) => place(a) - place(b));
}

/** Finds the message at a field. */
export function messagesOf(faults: readonly FieldError[]): (field: string) => string | null {
  return (name) => faults.find(({ field }) => field === name)?.message ?? null;
}
