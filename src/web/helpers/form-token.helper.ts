import { randomUUID } from 'node:crypto';

/** A number for one form on one page, by which the form is known when it is sent a second time. */
export function formToken(): string {
  return randomUUID();
}
