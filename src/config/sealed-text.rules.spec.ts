import { describe, expect, it } from '@jest/globals';
import { openSealedText, SealBroken, sealingKeyOf, sealText, secretKeyFrom } from './sealed-text.rules.js';

const old = secretKeyFrom('the old secret of the environment, long enough');
const key = secretKeyFrom('the new secret of the environment, long enough');

describe('a sealed text', () => {
  it('is opened for its purpose, whatever stands in it', () => {
    for (const text of ['', 'JBSWY3DPEHPK3PXP', 'Ŵyn & Öre\n\u0000 🔑']) {
      expect(
        openSealedText(sealText(text, 'second factor of account 7', key), 'second factor of account 7', [
          key,
        ]),
      ).toBe(text);
    }
  });

  it('shows nothing of the text or the secret, and is another each time', () => {
    const sealed = sealText('JBSWY3DPEHPK3PXP', 'seed', key);
    expect(sealed).toMatch(/^v1\.[0-9a-f]{12}\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('JBSWY3DPEHPK3PXP')).toBe(false);
    expect(sealText('JBSWY3DPEHPK3PXP', 'seed', key)).not.toBe(sealed);
  });

  it('is of no use in another place', () => {
    const sealed = sealText('JBSWY3DPEHPK3PXP', 'second factor of account 7', key);
    expect(() => openSealedText(sealed, 'second factor of account 8', [key])).toThrow(SealBroken);
  });

  it('is opened by the key that it names, and by no other', () => {
    const sealed = sealText('JBSWY3DPEHPK3PXP', 'seed', old);
    expect(sealingKeyOf(sealed)).toBe(old.id);
    expect(openSealedText(sealed, 'seed', [key, old])).toBe('JBSWY3DPEHPK3PXP');
    expect(() => openSealedText(sealed, 'seed', [key])).toThrow(`the key ${old.id}`);
    const renamed = sealed.replace(old.id, key.id);
    expect(() => openSealedText(renamed, 'seed', [key, old])).toThrow(SealBroken);
  });

  it('is refused once any byte of it was changed, or some are missing', () => {
    const sealed = sealText('JBSWY3DPEHPK3PXP', 'seed', key);
    const [form, id, content = ''] = sealed.split('.');
    const bytes = Buffer.from(content, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const again = [form, id, changed.toString('base64url')].join('.');
      expect(() => openSealedText(again, 'seed', [key])).toThrow(SealBroken);
      const short = [form, id, bytes.subarray(0, at).toString('base64url')].join('.');
      expect(() => openSealedText(short, 'seed', [key])).toThrow(SealBroken);
    }
  });

  it.each(['', 'JBSWY3DPEHPK3PXP', 'v1', 'v2.a.b', 'v1.a.b.c'])('%j is none', (text) => {
    expect(() => openSealedText(text, 'seed', [key])).toThrow(SealBroken);
  });
});
