import { isEmail } from 'class-validator';
import { PLAIN_ADDRESS } from '../web/plain-address.rules.js';

/** Short enough for every part of any such address to be within the limits of the standard. */
const SHORT = 60;
/** As nearly every address is: letters, digits and single signs between them. {@link isEmail} takes each of these, and much longer. */
const USUAL = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}$/;

/** Thrown where a message would go to something that is no address. */
export class NotAnAddress extends Error {
  override readonly name = 'NotAnAddress';

  constructor(readonly given: string) {
    super(`“${given}” is not an email address`);
  }
}

/**
 * Whether `address` is one plain address, without a name, a list or a line break. A host without a dot is one: many councils
 * relay to an internal name.
 */
export function isMailAddress(address: string): boolean {
  if (address.length <= SHORT && USUAL.test(address)) return true;
  return isEmail(address, {
    ...PLAIN_ADDRESS,
    require_tld: false,
    allow_display_name: false,
    allow_ip_domain: false,
  });
}

/** @throws NotAnAddress naming the first that is none */
export function requireAddresses(addresses: readonly string[]): void {
  const wrong = addresses.find((address) => !isMailAddress(address));
  if (wrong !== undefined) throw new NotAnAddress(wrong);
}
