import { createHash, randomBytes } from 'node:crypto';
import { SECRET_PLACE } from '../mail/mail-message.js';

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Where a link in a message leads, below the address of the service; the message's secret is put in when it is sent. */
export const ANSWER_PATH = `/answer/${SECRET_PLACE}`;

/** The secret part of a new link. */
export function newAnswerToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a link; null where `token` cannot be one of ours. */
export function digestOfToken(token: string): string | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}
