import { describe, expect, it } from '@jest/globals';
import {
  evidenceKind,
  evidenceMediaType,
  evidenceTypeName,
  fileSize,
  isPlainText,
} from './evidence-type.rules.js';

describe('what may be evidence', () => {
  it.each(['html', 'svg', 'xml', 'exe', 'zip', 'docm', 'js', 'toString', '__proto__', ''])(
    'is not %s',
    (name) => {
      expect(evidenceKind(name)).toBeNull();
    },
  );

  it.each(['pdf', 'docx', 'xlsx', 'jpg', 'png', 'csv'])('is %s', (name) => {
    expect(evidenceKind(name)).toBe(name);
  });

  it('has a name for every type that is kept, and none for what is not', () => {
    expect(evidenceTypeName(evidenceMediaType('docx'))).toBe('Word document');
    expect(evidenceTypeName('application/x-unknown')).toBe('File');
    expect(evidenceTypeName(null)).toBe('File');
  });

  it.each([
    ['plain words\nand a tab\t', true],
    ['a name, Müller', true],
    ['a NUL \u0000', false],
    ['an escape \u001b[31m', false],
  ])('takes %j for text: %s', (text, isText) => {
    expect(isPlainText(Buffer.from(text))).toBe(isText);
  });

  it('takes no other encoding for text', () => {
    expect(isPlainText(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe(false);
  });

  it.each([
    [1, '1 byte'],
    [900, '900 bytes'],
    [245_760, '240 KB'],
    [1_468_006, '1.4 MB'],
    [10_485_760, '10 MB'],
  ])('writes %i as %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
