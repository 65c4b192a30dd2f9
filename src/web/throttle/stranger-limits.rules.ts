import { isIPv6 } from 'node:net';
import type { Limit } from './throttle.repository.js';

/** What people may ask for without signing in and costs more than a page. */
export type PublicUse = 'search' | 'download' | 'session';

const MINUTE = 60;
/** So much for one address: a reading room, a newsroom or a school sits behind one, and nobody reads as fast as this. */
const MOST: Readonly<Record<PublicUse, number>> = { search: 240, download: 60, session: 300 };

/** How often somebody who has not signed in may ask for it. */
export function strangerLimit(use: PublicUse, address: string): Limit {
  return { key: `stranger ${use} ${subscriberOf(address)}`, most: MOST[use], seconds: MINUTE };
}

/** One line has 2^64 addresses of IPv6 or more (RFC 6177), which count as one. */
export function subscriberOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
