import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import type { ChasedItem } from '../chased-item.rules.js';
import { holdsOn } from '../holds/hold.rules.js';
import { isRoundOpen, planRound } from './round.rules.js';

const TODAY = parseDay('2022-06-15');
const team = {
  ...{ id: 1, kind: 'team' as const, name: 'Fostering', retiredOn: null, holder: null },
  ...{ email: 'fostering@thornmere.example', fallback: null, reportsToId: null },
};
const sample = (id: number, other: Partial<ChasedItem> = {}): ChasedItem => ({
  ...{ kind: 'action', id, reference: `A2022/00${id}`, path: `/actions/A2022-00${id}`, text: 'Report' },
  ...{
    topic: null,
    bodyId: 1,
    dueOn: null,
    state: 'open',
    claimedOn: null,
    spokeOn: null,
    askedOn: null,
    addresseeId: null,
    passedOn: null,
  },
  ...{ isStatutory: false, owner: team, owedBy: null, ...other },
});

describe('a round', () => {
  it('writes one letter to a person about everything open, due or not', () => {
    const items = [sample(1), sample(2, { dueOn: parseDay('2029-01-01') })];
    const { letters } = planRound(items, holdsOn([], TODAY), TODAY);
    expect(letters.map(({ to, items }) => [to, items.length])).toEqual([['fostering@thornmere.example', 2]]);
  });

  it('leaves out what waits for a verdict, and says whom it cannot reach', () => {
    const items = [sample(1, { state: 'claimed-complete' }), sample(2, { owner: null })];
    const { letters, leftOut } = planRound(items, holdsOn([], TODAY), TODAY);
    expect(letters).toEqual([]);
    expect(leftOut.map(({ item, reason }) => [item.id, reason])).toEqual([[2, 'No owner is set']]);
  });

  it('is open on its deadline and closed the day after', () => {
    expect(isRoundOpen(TODAY, TODAY)).toBe(true);
    expect(isRoundOpen(TODAY, parseDay('2022-06-16'))).toBe(false);
  });
});
