import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partsBeside, splitCell } from './cell-parts.rules.js';

const TWO = ['Publish the plan', 'Tell the schools'];

describe('a cell with several actions', () => {
  it.each([
    ['numbers', '1. Publish the plan\n2. Tell the schools'],
    ['numbers with brackets', '1) Publish the plan\n2) Tell the schools'],
    ['letters', '(a) Publish the plan\n(b) Tell the schools'],
    ['roman numbers', 'i. Publish the plan\nii. Tell the schools'],
    ['bullets', '• Publish the plan\r\n• Tell the schools'],
    ['dashes', '- Publish the plan\n- Tell the schools'],
    ['lines', 'Publish the plan\n\nTell the schools'],
    ['numbers in one line', '1. Publish the plan 2. Tell the schools'],
    ['a line broken within', '1. Publish\nthe plan\n2. Tell the schools'],
    ['a plain line broken within', 'Publish\nthe plan\nTell the schools'],
  ])('is parted at %s', (_, cell) => {
    expect(splitCell(cell)).toEqual(TWO);
  });

  it('says what leads in before each part', () => {
    expect(splitCell('The service will:\n- publish the plan\n- tell the schools')).toEqual([
      'The service will: publish the plan',
      'The service will: tell the schools',
    ]);
  });

  it.each([
    'Publish the plan',
    'Spend 1.5 million on homes. 2 homes are enough',
    'Reduce waiting times by 10 per cent',
    '3. Publish the plan',
  ])('stays one: %s', (cell) => {
    expect(splitCell(cell)).toHaveLength(1);
  });

  it('gives each part its own owner where there are as many, else the same one', () => {
    expect(partsBeside('1. Head of Housing\n2. Fostering Team', 2)).toEqual([
      'Head of Housing',
      'Fostering Team',
    ]);
    expect(partsBeside('Head of Housing', 2)).toEqual(['Head of Housing', 'Head of Housing']);
    expect(partsBeside('Head of\nHousing', 1)).toEqual(['Head of\nHousing']);
  });

  it('loses no word', () => {
    const words = fc.array(fc.constantFrom('Publish', 'the', 'plan', 'Tell', 'schools'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (lines) => {
        const cell = lines.map((line, index) => `${index + 1}. ${line.join(' ')}`).join('\n');
        expect(splitCell(cell).join(' ')).toBe(lines.flat().join(' '));
      }),
    );
  });
});
