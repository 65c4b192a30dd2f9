import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Pier Committee\n\nMinutes of the meeting held on 3 March 2020\n\n1. Lamps\n\n';
const read = (words: string) =>
  propose(`${HEAD}${words}\n\nThe ferry ran late.\n`).items.map(({ type, text, owner }) => [
    type,
    text,
    owner,
  ]);

describe('who acts', () => {
  it('is who stands before “to action”', () => {
    expect(read('The path needs a survey. Dave to action.')).toEqual([
      ['action', 'The path needs a survey.', 'Dave'],
    ]);
  });

  it.each(['Nothing', 'Nobody', 'None', 'Points'])('is not %s to action', (nobody) => {
    expect(read(`The path has a gate. ${nobody} to action.`)).toEqual([]);
  });

  it.each(['Chris to review it', 'Chris will paint it'])('is no whole task, however short: %s', (task) => {
    expect(read(`The path is steep and long.\n\nAction: ${task}`)).toEqual([['action', task, 'Chris']]);
  });

  it('is the officer behind “Agreed”, and not one of whom more is told', () => {
    expect(read('Agreed Director of Piers would not write')).toEqual([]);
  });

  it.each(['31 May 2020', 'the end of May 2020', 'May 2020'])('is no day behind “Action by”: %s', (day) => {
    const items = propose(`${HEAD}RESOLVED: That the lamps be mended. Action by: ${day}\n`).items;
    expect(items.map(({ owner }) => owner)).toEqual([null]);
  });

  // Were each letter taken for the beginning of another name, this would take a minute.
  it.each(['ACTION', 'Agreed'])('is soon read of a word without end behind %s', (label) => {
    const began = performance.now();
    expect(propose(`${HEAD}${label} ${'A'.repeat(90)}!\n`).items.map(({ owner }) => owner)).not.toContain(
      'A',
    );
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
