import { describe, expect, it } from '@jest/globals';
import { printableText } from './printable-text.rules.js';

const LATIN = /^(?:[\x20-\x7e]|é|\u0301|□)$/u;
const INDIC = /^[\u0900-\u097f]$/u;
const has = (signs: RegExp) => (codePoint: number) => signs.test(String.fromCodePoint(codePoint));

function printed(text: string): { text: string; missing: string[] } {
  const missing = new Set<number>();
  const printable = printableText([has(LATIN), has(INDIC)], missing);
  return { text: printable(text), missing: [...missing].map((codePoint) => codePoint.toString(16)) };
}

describe('text that can be set', () => {
  it.each([
    ['what the typefaces have', 'Carers: नमस्ते', 'Carers: नमस्ते'],
    ['an accent on its letter, joined', 'cafe\u0301', 'caf\u00e9'],
    ['an accent that no sign joins', 'x\u0301', 'x\u0301'],
    ['the ends of lines of every system', 'a\r\nb\rc\u2028d\u2029e\ff', 'a\nb\nc\nd\ne\nf'],
    ['a tab as a space', 'a\tb', 'a b'],
    ['no sign that only steers a display', 'a\u202eb\u0007c\u200bd\ufeff\u2060\u00ad', 'abcd'],
  ])('keeps %s', (_, text, kept) => {
    expect(printed(text)).toEqual({ text: kept, missing: [] });
  });

  it.each([
    ['what no typeface has', 'a 😀 b', 'a □ b', ['1f600']],
    ['a picture of several parts, once', '👨‍👩‍👧', '□', ['1f468', '1f469', '1f467']],
    ['an accent of another script, which no typeface has with the letter', 'xि', 'x□', ['93f']],
    ['half of a sign', 'a\ud83d', 'a□', ['d83d']],
    ['a sign for private use', '\ue000', '□', ['e000']],
  ])('lets a box stand for %s', (_, text, kept, missing) => {
    expect(printed(text)).toEqual({ text: kept, missing });
  });
});
