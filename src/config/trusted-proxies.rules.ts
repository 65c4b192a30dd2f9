import { isIP } from 'node:net';

/** Proxies that are believed about the caller's address: none, so many of them one behind the other, or those at these addresses. */
export type TrustedProxies = false | number | string[];

/** More proxies than any council puts in front of one service. */
export const MOST_HOPS = 10;

const LONGEST_PREFIX = { 4: 32, 6: 128 } as const;

/** @returns null where the text is neither “no”, nor a number of proxies, nor addresses or ranges of them with commas between */
export function readTrustedProxies(text: string): TrustedProxies | null {
  if (text === 'no') return false;
  if (/^\d+$/.test(text)) {
    const hops = Number(text);
    return hops >= 1 && hops <= MOST_HOPS ? hops : null;
  }
  const addresses = text.split(',').map((each) => each.trim());
  return addresses.every(isAddressOrRange) ? addresses : null;
}

/**
 * What Fastify asks of each address that a request came through, the nearest first. With a number only so many are believed, which
 * holds where nobody reaches the service but through the proxies.
 */
export function proxyTrust(
  trusted: TrustedProxies,
): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof trusted === 'number' ? (_, hop) => hop < trusted : trusted;
}

function isAddressOrRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= LONGEST_PREFIX[family as 4 | 6])
  );
}
