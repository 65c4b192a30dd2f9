import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BEFORE_THE_FIRST, type ChainLink, digestOf, firstBroken } from './chain.rules.js';

function chained(all: readonly string[]): ChainLink[] {
  let previous = BEFORE_THE_FIRST;
  return all.map((words, index) => {
    previous = digestOf(words, previous);
    return { id: index + 1, words, digest: previous };
  });
}

const entries = fc.array(fc.string(), { minLength: 2, maxLength: 12 });
const anEntry = entries.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)));

describe('the chain of digests', () => {
  it('holds while nobody touches it', () => {
    fc.assert(fc.property(entries, (all) => firstBroken(chained(all), BEFORE_THE_FIRST) === null));
  });

  it('names the entry whose words were changed', () => {
    fc.assert(
      fc.property(anEntry, ([all, at]) => {
        const links = chained(all).map((link, index) =>
          index === at ? { ...link, words: `${link.words}!` } : link,
        );
        expect(firstBroken(links, BEFORE_THE_FIRST)?.id).toBe(at + 1);
      }),
    );
  });

  it('names the entry after one that was removed', () => {
    fc.assert(
      fc.property(anEntry, ([all, at]) => {
        const links = chained(all).filter((_, index) => index !== at);
        expect(firstBroken(links, BEFORE_THE_FIRST)?.id ?? null).toBe(at === all.length - 1 ? null : at + 2);
      }),
    );
  });
});
