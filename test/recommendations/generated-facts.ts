import fc from 'fast-check';
import { CLAIMS } from '../../src/actions/updates/claim.rules.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { VERDICTS } from '../../src/items/verdicts/verdict.rules.js';
import { ENDING_KINDS } from '../../src/recommendations/endings/recommendation-ending.rules.js';
import { RESPONSE_DECISIONS } from '../../src/recommendations/states/recommendation-state.rules.js';

export const TODAY = parseDay('2022-06-15');

/** Days so near to today that facts of one day, and of days to come, are frequent. */
const day = fc.integer({ min: -3, max: 2 }).map((offset): CalendarDay => addDays(TODAY, offset));

/** When it was recorded, in seconds after a fixed instant; no two facts share it. */
const sequence = fc.integer({ min: 0, max: 1_000_000_000 });

const verdict = fc.record({ on: day, sequence, verdict: fc.constantFrom(...VERDICTS) });
const update = fc.record({ on: day, sequence, claim: fc.constantFrom(...CLAIMS, 'complete' as const) });
const answer = fc.record({
  on: day,
  sequence,
  /** Whether a further addressee says it: most often the body that is to answer does. */
  isFurther: fc.nat({ max: 2 }).map((n) => n === 0),
  decision: fc.constantFrom(...RESPONSE_DECISIONS),
  /** What it should have said; null where it was recorded rightly. */
  correctedTo: fc.option(fc.constantFrom(...RESPONSE_DECISIONS), { freq: 3 }),
});
const ending = fc.record({ on: day, sequence, kind: fc.constantFrom(...ENDING_KINDS) });
const PUBLICITY = [
  ...Array.from({ length: 3 }, () => 'published' as const),
  'unpublished' as const,
  'exempt' as const,
];
const action = fc.record({
  publicity: fc.constantFrom(...PUBLICITY),
  hasOwner: fc.boolean(),
  dueOn: fc.option(day),
  cadence: fc.constantFrom(null, 'quarterly' as const, 'regular' as const),
  updates: fc.array(update, { maxLength: 2 }),
  verdicts: fc.array(verdict, { maxLength: 2 }),
});

/** Everything that is recorded about one recommendation. */
export const recordedFacts = fc.record({
  /** The local one has no length: no rule sets a date. */
  clockRule: fc.constantFrom(
    'executive' as const,
    'executive' as const,
    'partner' as const,
    'local' as const,
  ),
  responseDueOn: fc.option(day),
  /** How the further addressee is asked: most often so that no law wants its answer. */
  furtherRule: fc.constantFrom('partner' as const, 'partner' as const, 'request' as const, 'health' as const),
  furtherDueOn: fc.option(day),
  answers: fc.array(answer, { maxLength: 3 }),
  verdicts: fc.array(verdict, { maxLength: 2 }),
  actions: fc.array(action, { maxLength: 3 }),
  // Most are never ended: else few of the other states would be seen.
  endings: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(ending, { maxLength: 3 })),
});
export type RecordedFacts = typeof recordedFacts extends fc.Arbitrary<infer Facts> ? Facts : never;
