import { isIP } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/i;
const REST = '…';

/** The network of an address, as somebody may know their own by: a household or a building, not a device in it. */
export function shortenedAddress(address: string): string {
  const plain = address.replace(MAPPED, '');
  if (plain.startsWith('127.') || plain === '::1') return 'this machine';
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.${REST}`;
  if (isIP(plain) === 6) return `${(plain.split('::')[0] ?? '').split(':').slice(0, 3).join(':')}:${REST}`;
  return 'unknown';
}
