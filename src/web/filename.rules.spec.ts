import { describe, expect, it } from '@jest/globals';
import { safeFilename } from './filename.rules.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['minutes.pdf', 'minutes.pdf'],
    ['C:\\Users\\ann\\minutes.pdf', 'minutes.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['min\u0000u\rtes.txt', 'minutes.txt'],
    ['annex\u202excod.exe', 'annexxcod.exe'],
    ['min\u200butes\u2069.pdf', 'minutes.pdf'],
    ['\u202e', 'paper'],
    ['', 'paper'],
    ['/', 'paper'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFilename(given)).toBe(kept);
  });

  it('keeps its end, where the kind of file stands, when it is long', () => {
    const kept = safeFilename(`${'x'.repeat(400)}.docx`);
    expect(kept).toHaveLength(150);
    expect(kept).toMatch(/\.docx$/);
  });
});
