import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** One key: the name that sealed texts bear, and its 256 bits. */
export type SecretKey = { readonly id: string; readonly bits: Buffer };

const FORM = 'v1';
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** NIST SP 800-38D, 8.2.2: 96 random bits are enough for 2^32 texts under one key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_CHARACTERS = 12;

/** A sealed text that no key opens: it was sealed under another one, for another purpose, or was changed since. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** The key that is worked out of a secret of the environment, and its name, which says nothing of either. */
export function secretKeyFrom(secret: string): SecretKey {
  const bits = derived(secret, 'matters-arising sealed texts');
  const id = createHash('sha256').update(derived(secret, 'matters-arising key name')).digest('hex');
  return { id: id.slice(0, ID_CHARACTERS), bits };
}

/** Encrypted and authenticated (AES-256-GCM). Only the same purpose opens it, so that it is of no use in another place or row. */
export function sealText(text: string, purpose: string, key: SecretKey): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.bits, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(key.id, purpose));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [FORM, key.id, sealed.toString('base64url')].join('.');
}

/**
 * @param keys those that may have sealed it
 * @throws SealBroken where none of them opens it for that purpose
 */
export function openSealedText(sealed: string, purpose: string, keys: readonly SecretKey[]): string {
  const [form, id, content = '', ...rest] = sealed.split('.');
  if (form !== FORM || rest.length > 0) throw new SealBroken('this is no sealed text');
  const key = keys.find((each) => each.id === id);
  if (!key) throw new SealBroken(`sealed under the key ${id}, which SECRETS_KEY does not name`);
  const bytes = Buffer.from(content, 'base64url');
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, key.bits, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(key.id, purpose));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch (error) {
    throw new SealBroken('a sealed text was changed, or belongs elsewhere', { cause: error });
  }
}

/** The name of the key that sealed it; null for what is no sealed text. */
export function sealingKeyOf(sealed: string): string | null {
  const [form, id = ''] = sealed.split('.');
  return form === FORM ? id : null;
}

function derived(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', use, KEY_BYTES));
}

function boundTo(keyId: string, purpose: string): Buffer {
  return Buffer.from([FORM, keyId, purpose].join('\n'), 'utf8');
}
