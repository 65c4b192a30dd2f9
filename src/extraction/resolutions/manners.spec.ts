import { describe, expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { quotationEnd, quotesEarlier } from '../quoted.js';
import { takesDetails } from './details-below.js';
import { settlesNothing } from './no-clause.js';
import { narrativeOpenings } from './opening.js';
import { isPlainlyResolved } from './plainly-resolved.js';

const sentence = (text: string) => narrativeOpenings(readBlocks(text)[0]?.passage ?? missing())[0];
const missing = (): never => {
  throw new Error('no block');
};

describe('a sentence told of a body settles something', () => {
  it.each([
    ['It was agreed to buy the bench.', true],
    ['It was resolved that there is no objection.', true],
    ['The Panel agreed that the Clerk should now ring the owner.', true],
    ['The programme was agreed.', true],
    ['It was moved, seconded and agreed that Ms Oak be Chairman for the year.', true],
    ['Members agreed that there had been delays.', false],
    ['The Chair agreed to take a late item.', false],
  ])('%s', (text, settles) => {
    const opening = sentence(text);
    expect(opening !== undefined && isPlainlyResolved(opening)).toBe(settles);
  });
});

describe('a list tells the particulars of the clause above', () => {
  it.each([
    ['that permission be granted, subject to the following conditions:', true],
    ['requests a report twice a year by the Head of Streets, to include:', true],
    ['that the format of the tracker report be agreed as follows:', true],
    ['that Cabinet:', false],
    ['makes the following recommendations to Cabinet about the pier:', false],
  ])('%s', (text, takes) => expect(takesDetails(text)).toBe(takes));
});

describe('a line under Decision settles nothing', () => {
  it.each([
    ['Cllr Adam Oak declared an interest as a plot holder.', true],
    ['Jenny Vale', true],
    ['That the report be noted.', false],
    ['Councillor Vale appointed to the trust', false],
  ])('%s', (text, nothing) => expect(settlesNothing(text)).toBe(nothing));
});

describe('earlier minutes, quoted', () => {
  it.each([
    ['Minute 4: “RESOLVED that the Warden list the bridges.”', true],
    ['Minute 9 (Pond): "It was agreed that the Chair write."', true],
    ['Minute 9 (Pond): the Chair had written.', false],
  ])('%s', (text, quotes) => expect(quotesEarlier(text)).toBe(quotes));

  it('a quoted resolution ends with its quotation mark', () => {
    const blocks = readBlocks(
      'The minutes were amended:\n\n“RESOLVED that the Panel:\n\n(a) notes the report; and\n\n(b) thanks the divers.”\n\nAnother matter.\n',
    );
    expect([0, 1].map((at) => quotationEnd(blocks, at))).toEqual([0, 4]);
  });

  it('and so does a quoted motion', () => {
    const motion =
      '“Council notes the rust. Council resolves to\n\n(a) mend the pier; and\n\n(b) light it.”\n\nLost.\n';
    expect(quotationEnd(readBlocks(motion), 0)).toBe(3);
  });
});
