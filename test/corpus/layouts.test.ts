import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { propose } from '../../src/extraction/propose.js';

/** Invented papers in the layouts that councils use, each with what a careful clerk finds in it. */
const CASES = new URL('../../../test/corpus/cases/', import.meta.url);

interface Expected {
  kind: string;
  body: string | null;
  meetingDate: string | null;
  /** type, reference, first words, owner, due, cadence */
  items: (string | null)[][];
}

const names = readdirSync(CASES)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

describe('papers of many layouts', () => {
  it.each(names)('%s', (name) => {
    const text = readFileSync(new URL(`${name}.txt`, CASES), 'utf8');
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, CASES), 'utf8')) as Expected;
    const { document, items } = propose(text);
    const found = items.map((item) => [
      item.type,
      item.reference,
      item.text.slice(0, 60),
      item.owner,
      item.dueOn ?? item.duePhrase,
      item.cadence,
    ]);
    const { kind, body, meetingDate } = document;
    expect({ kind, body, meetingDate, items: found }).toEqual(expected);
  });
});
