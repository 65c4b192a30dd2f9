import { randomInt } from 'node:crypto';

export const RECOVERY_CODES = 10;
/** Without letters and digits that are taken for each other. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

/** New recovery codes, as they are shown: `k7m2p-9xq4t`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
  });
}

/** What somebody typed, as a one-time code or as a recovery code is kept; null where it is neither. */
export function readCode(
  typed: string,
): { readonly kind: 'one-time' | 'recovery'; readonly code: string } | null {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(signs)) return { kind: 'one-time', code: signs };
  return signs.length === LENGTH && /^[a-z2-9]+$/.test(signs) ? { kind: 'recovery', code: signs } : null;
}
