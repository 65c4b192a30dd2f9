import { describe, expect, it } from '@jest/globals';
import { bodyOfPaper, dayOfLetter, saysNotForPublication } from './paper-head.rules.js';

const BOARD = { name: 'Overview and Scrutiny Board', kind: 'board' } as const;
const PANEL = { name: 'Rivers and Harbours Panel', kind: 'panel' } as const;
const EXECUTIVE = { name: 'The Executive', kind: 'executive' } as const;
const BODIES = [BOARD, PANEL, EXECUTIVE];

describe('what the head of a paper says', () => {
  it('takes the body that the paper names as its own', () => {
    expect(bodyOfPaper('RIVERS & HARBOURS PANEL', '', BODIES)).toBe(PANEL);
    expect(bodyOfPaper('Executive', '', BODIES)).toBe(EXECUTIVE);
  });

  it('takes the body also where one of its words ends in another “s”', () => {
    const young = { name: 'Young People’s Panel', kind: 'panel' } as const;
    expect(bodyOfPaper('Young People Panel', '', [...BODIES, young])).toBe(young);
    expect(bodyOfPaper('River and Harbour Panel', '', BODIES)).toBe(PANEL);
    const other = { name: 'River and Harbour Panels', kind: 'panel' } as const;
    expect(bodyOfPaper('Rivers and Harbour Panel', '', [PANEL, other])).toBeNull();
  });

  it('takes the only scrutinising body that the head names', () => {
    const text = 'A report to the Executive\nby the Rivers and Harbours Panel\n1. That the quay is mended.';
    expect(bodyOfPaper(null, text, BODIES)).toBe(PANEL);
    expect(bodyOfPaper('Rivers Review Group', text, BODIES)).toBe(PANEL);
  });

  it('takes none where several are named, or none is', () => {
    expect(bodyOfPaper(null, 'Overview and Scrutiny Board\nRivers and Harbours Panel', BODIES)).toBeNull();
    expect(bodyOfPaper(null, 'The Executive Director spoke.', BODIES)).toBeNull();
    expect(bodyOfPaper(null, `${'x '.repeat(1000)} Rivers and Harbours Panel`, BODIES)).toBeNull();
  });

  it.each([
    ['NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A', true],
    ['Exempt minutes of the Rivers and Harbours Panel', true],
    ['This report is not for\n   publication.', true],
    ['Rivers and Harbours Panel\nCONFIDENTIAL\nThe lease of the quay', true],
    ['Private and Confidential', true],
    ['Classification:   OFFICIAL - SENSITIVE', true],
    ['Classification:      Unrestricted', false],
    ['The members asked how confidential advice to tenants is kept.', false],
    ['RESOLVED: that the press be excluded, since exempt information would be disclosed', false],
  ])('“%s”: kept from publication %s', (text, kept) => {
    expect(saysNotForPublication(text)).toBe(kept);
  });

  it('takes the day that a letter bears, and of no other paper', () => {
    expect(
      dayOfLetter('Wold Hospitals NHS Trust\n\n18th July 2025\n\nDear Chair\n\nOn 4 June you asked …'),
    ).toBe('2025-07-18');
    expect(dayOfLetter('Dear Chair\n\nOn 4 June 2025 you asked …')).toBeNull();
    expect(dayOfLetter('Pier log\n\n18 July 2025\n\nPaint it.')).toBeNull();
  });
});
