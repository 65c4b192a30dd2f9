import { randomBytes } from 'node:crypto';

const BYTES_OF_CHANCE = 16;

/** A first password that nobody can guess: 128 random bits, as 22 letters, digits, hyphens and underscores. */
export function madeUpPassword(): string {
  return randomBytes(BYTES_OF_CHANCE).toString('base64url');
}
