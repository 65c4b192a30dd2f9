import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { daySpans, latestValues, sourceKey, standingValues, type ValueFact } from './measure-values.rules.js';

const MARCH = parseDay('2026-03-31');
const JUNE = parseDay('2026-06-30');

let id = 0;
const fact = (value: number | null, sourceWords: string, measuredOn = MARCH): ValueFact => {
  id += 1;
  return { id, measuredOn, value, documentId: null, sourceWords };
};
const told = (facts: readonly ValueFact[]) =>
  standingValues(facts).map(({ fact: { value }, earlier, isDisputed }) => [
    value,
    earlier.map((each) => each.value),
    isDisputed,
  ]);

describe('the values that hold', () => {
  it('are all there where each is of its own day', () => {
    expect(told([fact(92, 'Return', JUNE), fact(94, 'Return')])).toEqual([
      [94, [], false],
      [92, [], false],
    ]);
  });

  it('give the last word of a source, with what it said before', () => {
    expect(told([fact(94, 'Return'), fact(49, ' RETURN '), fact(94.1, 'return')])).toEqual([
      [94.1, [94, 49], false],
    ]);
  });

  it('mark two sources that differ on one day, and only these', () => {
    const facts = [
      fact(94, 'Return'),
      fact(95, 'Dashboard'),
      fact(92, 'Return', JUNE),
      fact(92, 'Dashboard', JUNE),
    ];
    expect(told(facts).map(([value, , isDisputed]) => [value, isDisputed])).toEqual([
      [94, true],
      [95, true],
      [92, false],
      [92, false],
    ]);
  });

  it('agree again once one is corrected or taken back', () => {
    const disputed = [fact(94, 'Return'), fact(95, 'Dashboard')];
    expect(told([...disputed, fact(94, 'Dashboard')]).map(([, , isDisputed]) => isDisputed)).toEqual([
      false,
      false,
    ]);
    expect(told([...disputed, fact(null, 'Dashboard')])).toEqual([
      [94, [], false],
      [null, [95], false],
    ]);
  });

  it('take a paper for the source, whatever place in it is named', () => {
    const inPaper = { documentId: 7, sourceWords: 'table 3' };
    expect(sourceKey(inPaper)).toBe(sourceKey({ documentId: 7, sourceWords: null }));
    expect(sourceKey(inPaper)).not.toBe(sourceKey({ documentId: null, sourceWords: 'table 3' }));
  });

  it('lose no fact, and give one value to each day and source, whatever is recorded in whatever order', () => {
    const anyFact = fc.record({
      measuredOn: fc.integer({ min: 0, max: 3 }).map((days) => addDays(MARCH, days)),
      value: fc.option(fc.integer({ min: 0, max: 3 })),
      documentId: fc.option(fc.constantFrom(1, 2)),
      sourceWords: fc.constantFrom('Return', 'Dashboard'),
    });
    fc.assert(
      fc.property(fc.array(anyFact), (drafts) => {
        const facts = drafts.map((draft, index) => ({ ...draft, id: index + 1 }));
        const standing = standingValues([...facts].reverse());
        expect(standing).toEqual(standingValues(facts));
        const kept = standing.flatMap((each) => [...each.earlier, each.fact]).map((each) => each.id);
        expect(kept.sort((one, other) => one - other)).toEqual(facts.map((each) => each.id));
        const keys = standing.map((each) => `${each.fact.measuredOn} ${sourceKey(each.fact)}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('what is drawn and what is latest', () => {
  it('spans what the sources say of a day', () => {
    const facts = [fact(94, 'Return'), fact(95, 'Dashboard'), fact(92, 'Return', JUNE)];
    expect(daySpans(standingValues(facts))).toEqual([
      { on: MARCH, low: 94, high: 95 },
      { on: JUNE, low: 92, high: 92 },
    ]);
  });

  it('is the last day that still has a value', () => {
    const facts = [
      fact(94, 'Return'),
      fact(95, 'Dashboard'),
      fact(92, 'Return', JUNE),
      fact(null, 'Return', JUNE),
    ];
    expect(latestValues(standingValues(facts)).map((each) => each.fact.value)).toEqual([94, 95]);
    expect(latestValues([])).toEqual([]);
  });
});
