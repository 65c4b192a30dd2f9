import { createHash, randomBytes } from 'node:crypto';

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The secret part of a new link. */
export function newAccountToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a link; null where `token` cannot be one of ours. */
export function digestOfAccountToken(token: string): string | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}
