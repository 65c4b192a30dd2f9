import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import type { ChasedItem } from '../../src/reminders/chased-item.rules.js';
import type { LedgerLine } from '../../src/reminders/ledger-lines.rules.js';
import { withWords } from '../../src/reminders/planned-words.rules.js';
import { reminderMail } from '../../src/reminders/reminder.mail.js';
import { BODY, CHIEF, DIRECTOR, item, POLICY, plan, TEAM, WEDNESDAY } from './planning-samples.js';

describe('copies', () => {
  const line = (stage: string, plannedOn: string, facts: Partial<LedgerLine> = {}): LedgerLine => ({
    ...{
      kind: 'action',
      id: 1,
      addresseeId: null,
      line: 'stage',
      recipient: 'dana@thornmere.example',
      stage,
    },
    ...{ dueOn: parseDay('2022-06-01'), plannedOn: parseDay(plannedOn), ...facts },
  });
  const late = item(1, { dueOn: '2022-06-01' });
  const copied = (made: ReturnType<typeof plan>) =>
    made.mails.map(({ to, items, copied }) => [
      to,
      items.length,
      copied.map(({ reference, as }) => [reference, as]),
    ]);

  it('go to the director when it is five working days late, in a mail of their own', () => {
    expect(copied(plan([late]))).toEqual([
      ['ada@thornmere.example', 0, [['A2022/001', 'Chief Executive']]],
      ['dana@thornmere.example', 1, []],
    ]);
  });

  it('go to democratic services and the chair when it is ten working days late, and in every round after', () => {
    const ten = plan([item(1, { dueOn: '2022-05-30' })]);
    expect(ten.mails.find(({ to }) => to === 'dana@thornmere.example')).toMatchObject({
      cc: ['ann.reid@thornmere.example', 'whitlock@thornmere.example'],
      items: [{ stage: 'overdue-10-days' }],
    });
    const round = plan([item(1, { dueOn: '2022-04-29' })]);
    expect(round.mails.find(({ to }) => to === 'dana@thornmere.example')).toMatchObject({
      cc: ['ann.reid@thornmere.example', 'whitlock@thornmere.example'],
      items: [{ stage: 'overdue-30-days' }],
    });
  });

  it('stand in the one mail of whoever owes something too', () => {
    const own = item(2, { dueOn: '2022-06-15', owner: CHIEF });
    expect(copied(plan([late, own]))[0]).toEqual([
      'ada@thornmere.example',
      1,
      [['A2022/001', 'Chief Executive']],
    ]);
  });

  it('are made good where a run broke off after the owner’s mail, and sent once', () => {
    const written = line('overdue-5-days', '2022-06-13');
    const next = plan([late], [written], parseDay('2022-06-14'));
    expect(copied(next)).toEqual([['ada@thornmere.example', 0, [['A2022/001', 'Chief Executive']]]]);
    const copy = line('overdue-5-days', '2022-06-14', { line: 'copy', recipient: 'ada@thornmere.example' });
    expect(plan([late], [written, copy], parseDay('2022-06-14')).mails).toEqual([]);
  });

  it('pass over a vacant post to the one above it', () => {
    const vacant = { ...CHIEF, id: 8, holder: null, email: null, reportsToId: 7 };
    const owners = new Map([DIRECTOR, CHIEF, vacant].map((owner) => [owner.id, owner]));
    const head = item(1, { dueOn: '2022-06-01', owner: { ...DIRECTOR, id: 9, reportsToId: 8 } });
    const made = plan([head], [], WEDNESDAY, { readers: { ...POLICY.readers, owners } });
    expect(copied(made)[0]).toEqual(['ada@thornmere.example', 0, [['A2022/001', 'Chief Executive']]]);
  });

  it('are missed aloud where nobody is set to whom the owner reports', () => {
    const made = plan([item(1, { dueOn: '2022-06-01', owner: TEAM, bodyId: 99 })], [], WEDNESDAY, {
      readers: { ...POLICY.readers, owners: new Map() },
    });
    expect(made.mails).toMatchObject([{ cc: [], items: [{ missingCopies: ['director'] }] }]);
  });
});

describe('who is left alone for a while', () => {
  const near = (facts: Partial<ChasedItem> = {}) => item(1, { ...facts, dueOn: '2022-06-14' });

  it('is an owner who said of late how it stands', () => {
    expect(plan([near({ spokeOn: parseDay('2022-06-13') })]).held).toMatchObject([
      { group: 'spoke', reason: expect.stringMatching(/13 June 2022.*not asked again before 20 June 2022/) },
    ]);
    expect(plan([near({ spokeOn: parseDay('2022-06-08') })]).mails).toHaveLength(1);
  });

  it('is an owner whose request nobody has decided', () => {
    expect(plan([near({ askedOn: parseDay('2022-05-03') })]).held).toMatchObject([
      {
        group: 'asked',
        reason: 'Its owner made a request on 3 May 2022, which is waiting to be decided',
      },
    ]);
  });

  it('is whoever had the one mail of the day already', () => {
    const writtenTo = () => new Set(['dana@thornmere.example']);
    expect(plan([near()], [], WEDNESDAY, { writtenTo }).held).toMatchObject([
      {
        group: 'written-today',
        reason: 'They have had their one email for the day. This goes on Thursday 16 June 2022',
      },
    ]);
  });

  const hold = {
    ...{
      id: 1,
      kind: 'hold' as const,
      actionId: null,
      recommendationId: null,
      ownerId: null,
      personId: null,
    },
    ...{
      bodyId: null,
      fromOn: parseDay('2022-06-01'),
      untilOn: parseDay('2022-06-30'),
      reason: 'a cyber attack',
    },
  };

  it.each([
    ['everything', {}],
    ['its item', { actionId: 1 }],
    ['its owner', { ownerId: 1 }],
    ['its reader', { personId: 4 }],
    ['its body', { bodyId: BODY }],
  ])('is one held with %s', (_, scope) => {
    expect(plan([near()], [], WEDNESDAY, { holds: [{ ...hold, ...scope }] }).held).toMatchObject([
      { group: 'hold', reason: 'Held until 30 June 2022: a cyber attack' },
    ]);
  });

  it('is not one whose hold is about something else, or over', () => {
    const others = [{ actionId: 2 }, { ownerId: 2 }, { bodyId: 4 }, { untilOn: parseDay('2022-06-14') }];
    for (const other of others) {
      expect(plan([near()], [], WEDNESDAY, { holds: [{ ...hold, ...other }] }).mails).toHaveLength(1);
    }
  });

  it('in a pre-election period is everybody but whom the law gives a day', () => {
    const holds = [{ ...hold, kind: 'pre-election' as const }];
    const formal = item(2, { kind: 'response', dueOn: '2022-06-14', isStatutory: true });
    const made = plan([near(), formal], [], WEDNESDAY, { holds });
    expect(made.held).toMatchObject([{ reference: 'A2022/001', group: 'pre-election' }]);
    expect(made.mails).toMatchObject([{ items: [{ kind: 'response' }] }]);
  });
});

describe('a new owner', () => {
  const far = item(1, { dueOn: '2022-12-01', passedOn: parseDay('2022-06-14') });

  it('is told at once, however far off the date is, and once', () => {
    expect(plan([far]).mails).toMatchObject([
      {
        to: 'dana@thornmere.example',
        items: [{ stage: 'new-owner', reason: expect.stringMatching(/^yours now/) }],
      },
    ]);
    const told: LedgerLine = {
      ...{
        kind: 'action',
        id: 1,
        addresseeId: null,
        line: 'stage',
        recipient: 'dana@thornmere.example',
        stage: 'new-owner',
      },
      ...{ dueOn: parseDay('2022-12-01'), plannedOn: WEDNESDAY },
    };
    expect(plan([far], [told], parseDay('2022-06-16')).mails).toEqual([]);
  });
});

describe('what is exempt', () => {
  it('is named to its owner and to those who keep the register, and to nobody who has it in copy beside them', () => {
    const made = plan([item(1, { dueOn: '2022-04-29' })]);
    const words = new Map([['action 1', { text: null, topic: null, isExempt: true }]]);
    const mails = new Map(
      withWords(made, words, 'Thornmere Borough Council').mails.map((mail) => [mail.to, mail]),
    );
    expect(mails.get('dana@thornmere.example')?.subject).toContain('A2022/001');
    expect(mails.get('ann.reid@thornmere.example')?.subject).toContain('A2022/001');
    const chair = mails.get('whitlock@thornmere.example');
    expect(chair?.subject).toContain('for your information, a matter that is not public');
    const facts = { facts: new Map(), publicUrl: 'https://matters.example', answerUrl: null };
    const told = chair && reminderMail(chair, { ...facts });
    expect(told?.copied).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/A2022/);
  });
});
