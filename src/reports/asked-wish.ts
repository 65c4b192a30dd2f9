import { Refused } from '../web/errors.js';
import type { TypedReading } from '../web/submit-form.js';

/** What an address wishes for. @throws Refused where it is wrong */
export function askedWish<Wish>(read: TypedReading<null, { readonly wish: Wish }>): Wish {
  if (read.ok) return read.wish;
  const [fault] = read.faults;
  throw Refused.at(fault?.field ?? 'asAt', fault?.message ?? 'The address of the report is wrong');
}
