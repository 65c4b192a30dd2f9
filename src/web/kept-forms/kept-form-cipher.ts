import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { FormAndReason } from './typed-form.rules.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A secret for a browser to keep. */
export function newFormSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** By what the database knows the browser, and by what the form of one of its pages. */
export function keptFormIds(secret: string, path: string): { readonly holder: string; readonly id: string } {
  return {
    holder: digest(`holder\n${secret}`).toString('base64url'),
    id: digest(`form\n${secret}\n${path}`).toString('base64url'),
  };
}

export function encipherForm(secret: string, form: FormAndReason): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const sealed = [cipher.update(JSON.stringify(form), 'utf8'), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
}

/** @throws Error where the secret is another */
export function decipherForm(secret: string, content: Uint8Array): FormAndReason {
  const bytes = Buffer.from(content);
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  return JSON.parse(Buffer.concat(opened).toString('utf8')) as FormAndReason;
}

function keyOf(secret: string): Buffer {
  return digest(`key\n${secret}`);
}

function digest(words: string): Buffer {
  return createHash('sha256').update(words).digest();
}
