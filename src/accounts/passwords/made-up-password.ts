import { randomBytes } from 'node:crypto';

const BYTES_OF_CHANCE = 15;

/** A first password that nobody can guess: 120 random bits, as 20 letters, digits, hyphens and underscores. */
export function madeUpPassword(): string {
  return randomBytes(BYTES_OF_CHANCE).toString('base64url');
}
