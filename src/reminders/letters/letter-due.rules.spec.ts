import { describe, expect, it } from '@jest/globals';
import { bankHolidaysBetween } from '../../calendar/bank-holidays.js';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import { WorkingCalendar } from '../../calendar/working-calendar.js';
import { type ChasedItem, recipientsOn } from '../chased-item.rules.js';
import { type Hold, holdsOn } from '../holds/hold.rules.js';
import { DEFAULT_LADDER } from '../ladders/reminder-ladder.rules.js';
import { daysToLadderEnd, type ItemLetters, letterStanding } from './letter-due.rules.js';

const calendar = new WorkingCalendar(
  parseDay('2021-01-01'),
  parseDay('2023-12-31'),
  bankHolidaysBetween(2021, 2023),
);
const OWNER = {
  id: 1,
  kind: 'team',
  name: 'Repairs Team',
  retiredOn: null,
  holder: null,
  email: 'repairs@thornmere.example',
  fallback: null,
  reportsToId: null,
} as const;
/** Due on Wednesday 1 June; the ladder’s last step, ten working days late, falls on Friday 17 June: 2 and 3 June were holidays. */
const ITEM: ChasedItem = {
  kind: 'action',
  id: 5,
  reference: 'A2022/005',
  path: '/actions/A2022-005',
  text: null,
  topic: null,
  bodyId: 3,
  addresseeId: null,
  dueOn: parseDay('2022-06-01'),
  state: 'overdue',
  claimedOn: null,
  spokeOn: null,
  askedOn: null,
  passedOn: null,
  isStatutory: false,
  owner: OWNER,
  owedBy: null,
};
const ITEM_DAY = parseDay('2022-06-15');
const NOTHING: ItemLetters = { remindedOn: [], sent: [] };
const REMINDED: ItemLetters = { remindedOn: [parseDay('2022-06-17')], sent: [] };
const HOLD: Hold = {
  ...{
    id: 1,
    kind: 'hold',
    actionId: 5,
    recommendationId: null,
    ownerId: null,
    personId: null,
    bodyId: null,
  },
  ...{ fromOn: parseDay('2022-06-01'), untilOn: parseDay('2022-12-31'), reason: 'a review runs' },
};

function standing(
  day: string,
  letters: ItemLetters,
  facts: Partial<ChasedItem> = {},
  { holds = [], letterDays = 10 }: { holds?: readonly Hold[]; letterDays?: number | null } = {},
) {
  const on = parseDay(day);
  const policy = {
    ladder: { ...DEFAULT_LADDER, letterDays },
    calendar,
    holds: holdsOn(holds, on),
    recipientOf: recipientsOn(on),
  };
  return letterStanding({ ...ITEM, ...facts }, letters, policy, on);
}
const letter = (number: 1 | 2 | 3, sentOn: string) => ({ number, sentOn: parseDay(sentOn) });

describe('letters of the chair', () => {
  it('begin ten working days after the last reminder of the ladder was sent', () => {
    expect(standing('2022-06-17', REMINDED)).toMatchObject({ due: null });
    expect(standing('2022-06-30', REMINDED)).toEqual({ due: null, reason: 'Not before 1 July 2022' });
    expect(standing('2022-07-01', REMINDED)).toEqual({ due: 1, since: '2022-07-01' });
  });

  it('wait for the last reminder to be sent: a ladder that nobody climbed has not ended', () => {
    expect(standing('2022-07-29', NOTHING)).toEqual({
      due: null,
      reason: 'The last reminder of the schedule has not been sent yet',
    });
    expect(standing('2022-07-29', { ...NOTHING, remindedOn: [parseDay('2022-06-02')] }).due).toBeNull();
  });

  it('come a second and a third time so long after the letter before, and then no more', () => {
    const first = { ...REMINDED, sent: [letter(1, '2022-07-04')] };
    expect(standing('2022-07-15', first)).toEqual({ due: null, reason: 'Not before 18 July 2022' });
    expect(standing('2022-07-18', first)).toEqual({ due: 2, since: '2022-07-18' });
    const second = { ...REMINDED, sent: [...first.sent, letter(2, '2022-07-18')] };
    expect(standing('2022-08-01', second)).toEqual({ due: 3, since: '2022-08-01' });
    const third = { ...REMINDED, sent: [...second.sent, letter(3, '2022-08-01')] };
    expect(standing('2023-03-01', third)).toEqual({ due: null, reason: 'The chair has written three times' });
  });

  it('stop at a word of the owner, until a later reminder is left unanswered', () => {
    const spoke = { spokeOn: parseDay('2022-06-20') };
    expect(standing('2022-07-29', REMINDED, spoke)).toEqual({
      due: null,
      reason: 'Its owner gave an update on 20 June 2022',
    });
    const again = { ...REMINDED, remindedOn: [...REMINDED.remindedOn, parseDay('2022-07-15')] };
    expect(standing('2022-07-28', again, spoke)).toMatchObject({ due: null });
    expect(standing('2022-07-29', again, spoke)).toEqual({ due: 1, since: '2022-07-29' });
  });

  it.each([
    ['a claim', { claimedOn: parseDay('2022-06-20') }],
    ['a request that waits', { askedOn: parseDay('2022-06-20') }],
    ['a later due date', { dueOn: parseDay('2022-09-01') }],
    ['no due date', { dueOn: null }],
  ])('stop at %s', (_, facts) => {
    expect(standing('2022-07-29', REMINDED, facts).due).toBeNull();
  });

  it('follow the last step also of a ladder that ends before the due date', () => {
    const steps = [{ workingDays: -2, copyTo: [] }];
    const policy = {
      ladder: { ...DEFAULT_LADDER, steps, repeatDays: null },
      calendar,
      holds: holdsOn([], ITEM_DAY),
      recipientOf: recipientsOn(ITEM_DAY),
    };
    const before: ItemLetters = { remindedOn: [parseDay('2022-05-30')], sent: [] };
    expect(letterStanding(ITEM, before, policy, parseDay('2022-06-01'))).toMatchObject({ due: null });
    expect(letterStanding(ITEM, before, policy, ITEM_DAY)).toEqual({ due: 1, since: '2022-06-15' });
  });

  it('stop while it is held, and where the body has none', () => {
    expect(standing('2022-07-29', REMINDED, {}, { holds: [HOLD] }).due).toBeNull();
    expect(standing('2022-07-29', REMINDED, {}, { letterDays: null }).due).toBeNull();
  });
});

describe('the days to the end of a ladder', () => {
  const ending = (workingDays: number, letterDays: number | null = 10) => ({
    ...DEFAULT_LADDER,
    steps: [{ workingDays, copyTo: [] }],
    letterDays,
  });

  it('are never more than a ladder takes, whatever day something is due', () => {
    for (let due = parseDay('2021-11-01'); due < '2021-12-01'; due = addDays(due, 1))
      for (const workingDays of [0, 1, 2, 4, 5, 6, 9, 10, 11, 15, 16, 20, 63]) {
        const days = daysToLadderEnd([ending(workingDays)]);
        expect(addDays(due, Number(days)) <= calendar.add(due, workingDays)).toBe(true);
      }
  });

  it('are those of the ladder that ends first, of those after which a chair writes', () => {
    expect(daysToLadderEnd([ending(10)])).toBe(12);
    expect(daysToLadderEnd([ending(10), ending(5), ending(1, null)])).toBe(5);
    expect(daysToLadderEnd([ending(10), ending(-2)])).toBeNull();
    expect(daysToLadderEnd([ending(10, null)])).toBe('never');
  });
});
