import { describe, expect, it } from '@jest/globals';
import { readBlocks } from './read-blocks.js';

const blocksOf = (text: string) =>
  readBlocks(text).map(({ kind, passage }) => (kind === 'heading' ? `# ${passage.text}` : passage.text));
const HEAD = `PIER COUNCIL MINUTES OF THE MEETING held in the Boathouse on 3 June 2019 Present: ${'Cllr Ash, '.repeat(40)}and the Clerk.`;

describe('minutes whose page lost all line ends', () => {
  it('are parted at their numbers, with the titles that run into what was said', () => {
    const text = `${HEAD} 1. Police There had been no thefts. 2. Dog fouling Long discussion. AB to put up a sign. 3. To approve the minutes of 6 May 2019. Approved. 4. AOB AB thanked the crew.`;
    expect(blocksOf(text).slice(1)).toEqual([
      '# Police',
      'There had been no thefts.',
      '# Dog fouling',
      'Long discussion. AB to put up a sign.',
      '# To approve the minutes of 6 May 2019.',
      'Approved.',
      '# AOB',
      'AB thanked the crew.',
    ]);
  });

  it('have their titles before the numbers as well', () => {
    const text = `${HEAD} Welcome 1. Ms Ash welcomed all. There was tea. Matters arising 2. The keys had come. 3. The Clerk spoke of rust. Slipway 4. It was agreed to close it.`;
    expect(blocksOf(text).slice(1)).toEqual([
      '# Welcome',
      'Ms Ash welcomed all. There was tea.',
      '# Matters arising',
      'The keys had come.',
      'The Clerk spoke of rust.',
      '# Slipway',
      'It was agreed to close it.',
    ]);
  });

  it('are left alone where no numbers run through them', () => {
    const text = `${HEAD} The Clerk spoke of berth 4. The crew of boat 2. had left. It cost £3. That was all.`;
    expect(blocksOf(text)).toEqual([text]);
  });
});
