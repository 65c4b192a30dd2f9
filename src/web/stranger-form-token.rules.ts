import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a page for somebody who has not signed in may stay open before its form is sent, in milliseconds: a working day. */
const LASTS = 12 * 3_600_000;

/** What the forms of somebody who has not signed in carry: when the page was made, sealed by this service. */
export function strangerFormToken(key: string, now: Date): string {
  const at = now.getTime().toString(36);
  return `${at}.${seal(key, at)}`;
}

/** Whether this service made the form, and not too long ago. */
export function isStrangerFormToken(key: string, token: unknown, now: Date): boolean {
  if (typeof token !== 'string') return false;
  const [, at = '', given = ''] = /^([0-9a-z]{1,11})\.([\w-]{43})$/.exec(token) ?? [];
  const age = now.getTime() - Number.parseInt(at, 36);
  return at !== '' && age >= 0 && age < LASTS && isSame(given, seal(key, at));
}

/**
 * Whether a request that changes something comes from this service's own pages, as the browser says (Fetch Metadata; where it is too old
 * for that, or came without HTTPS, `Origin`). What says nothing is no browser that somebody could be led astray in.
 * @param ownHosts the names under which this service was asked, or is known, with their ports
 */
export function isFromOwnPage(
  headers: {
    readonly origin?: string | undefined;
    readonly 'sec-fetch-site'?: string | string[] | undefined;
  },
  ownHosts: readonly string[],
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && ownHosts.includes(new URL(origin).host);
}

function seal(key: string, at: string): string {
  return createHmac('sha256', key).update(`form of a stranger\n${at}`).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
