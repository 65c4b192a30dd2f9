import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { recipientOf } from '../../src/reminders/chased-item.rules.js';
import type { Hold } from '../../src/reminders/holds/hold.rules.js';
import { DEFAULT_LADDER } from '../../src/reminders/ladders/reminder-ladder.rules.js';
import { plannedItem } from '../../src/reminders/planned-item.rules.js';
import { calendar, DIRECTOR, item, POLICY, plan, WEDNESDAY } from './planning-samples.js';

const HOLD: Hold = {
  ...{
    id: 1,
    kind: 'hold',
    actionId: null,
    recommendationId: null,
    ownerId: null,
    personId: null,
    bodyId: null,
  },
  ...{ fromOn: parseDay('2022-06-17'), untilOn: parseDay('2022-07-15'), reason: 'the inspection' },
};
/** Late since Tuesday 14 June, so that the fifth working day, with a copy to the director, is the 21st and the tenth the 28th. */
const LATE = item(1, { dueOn: '2022-06-14' });

const nextInPlan = (holds: readonly Hold[]) =>
  plan([LATE], [], WEDNESDAY, { holds }).mails[0]?.items[0]?.next ?? null;

function nextAfterNudge(day: string, holds: readonly Hold[]) {
  const recipient = recipientOf(LATE, parseDay(day));
  if (recipient.to === null || LATE.dueOn === null) throw new Error('nobody is asked');
  const { readers } = POLICY;
  const facts = { ladder: DEFAULT_LADDER, calendar, readers, day: parseDay(day), holds };
  const step = { stage: 'nudge', parties: [] };
  return plannedItem(LATE, DIRECTOR, LATE.dueOn, step, recipient, facts).next;
}

describe('the day that a mail names for the next one', () => {
  it('is that of the ladder', () => {
    expect(nextInPlan([])).toMatchObject({ on: '2022-06-21', workingDays: 'overdue-5-days' });
  });

  it('is the first working day after a hold, with the copies of the step that then goes', () => {
    const next = nextInPlan([HOLD]);
    expect(next).toMatchObject({ on: '2022-07-18', workingDays: 'overdue-10-days' });
    expect(next?.copies.map(({ party }) => party)).toEqual(['democratic-services', 'chair']);
  });

  it('jumps over holds that follow each other, and minds no pre-election period where the law sets the date', () => {
    const later: Hold = { ...HOLD, id: 2, fromOn: parseDay('2022-07-18'), untilOn: parseDay('2022-07-22') };
    expect(nextInPlan([HOLD, later])).toMatchObject({ on: '2022-07-25' });
    const statutory = item(1, { kind: 'response', dueOn: '2022-06-14', isStatutory: true });
    const holds: Hold[] = [{ ...HOLD, kind: 'pre-election' }];
    const [mail] = plan([statutory], [], WEDNESDAY, { holds }).mails;
    expect(mail?.items[0]?.next).toMatchObject({ on: '2022-06-21' });
  });

  it('keeps three working days from a word out of turn', () => {
    expect(nextAfterNudge('2022-06-15', [])).toMatchObject({ on: '2022-06-21' });
    expect(nextAfterNudge('2022-06-20', [])).toMatchObject({ on: '2022-06-23' });
    expect(nextAfterNudge('2022-06-20', [HOLD])).toMatchObject({ on: '2022-07-18' });
  });
});
