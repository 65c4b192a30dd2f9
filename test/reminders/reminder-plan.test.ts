import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../../src/calendar/calendar-day.js';
import type { ChasedItem } from '../../src/reminders/chased-item.rules.js';
import type { LedgerLine } from '../../src/reminders/ledger-lines.rules.js';
import { DIRECTOR, item, plan, TEAM, WEDNESDAY } from './planning-samples.js';

describe('the plan for a day', () => {
  it('writes one mail to each address, about all its items, the earliest due first', () => {
    const secondPost = { ...DIRECTOR, id: 3, name: 'Monitoring Officer' };
    const { mails, held, unreachable } = plan([
      item(1, { dueOn: '2022-06-15' }),
      item(2, { dueOn: '2022-06-14', owner: TEAM }),
      item(3, { dueOn: '2022-06-14', owner: secondPost }),
    ]);
    expect(mails.map(({ to, name, items }) => [to, name, items.map(({ reference }) => reference)])).toEqual([
      ['dana@thornmere.example', 'Dana Okafor', ['A2022/003', 'A2022/001']],
      ['repairs@thornmere.example', 'Repairs Team', ['A2022/002']],
    ]);
    expect([held, unreachable]).toEqual([[], []]);
  });

  it('says of each item what, why, at which stage and how many days are left', () => {
    const { mails } = plan([item(1, { dueOn: '2022-06-01' })]);
    expect(mails.find(({ to }) => to === 'dana@thornmere.example')).toMatchObject({
      cc: ['ada@thornmere.example'],
      subject: 'Thornmere scrutiny: Do the thing numbered 1, 14 days late',
      items: [
        {
          reference: 'A2022/001',
          words: 'Do the thing numbered 1',
          stage: 'overdue-5-days',
          dueOn: '2022-06-01',
          daysLeft: -14,
          reason: 'due on 1 June 2022, 14 days late',
        },
      ],
    });
  });

  it('leaves alone what is not near, and what was written about before', () => {
    const near = item(1, { dueOn: '2022-06-14' });
    const line: LedgerLine = {
      kind: 'action',
      id: 1,
      addresseeId: null,
      line: 'stage',
      recipient: 'dana@thornmere.example',
      stage: 'overdue',
      dueOn: parseDay('2022-06-14'),
      plannedOn: WEDNESDAY,
    };
    expect(plan([item(2, { dueOn: '2022-09-01' })])).toMatchObject({ mails: [], held: [], unreachable: [] });
    expect(plan([near], [line]).mails).toEqual([]);
    expect(plan([near], [{ ...line, recipient: 'predecessor@thornmere.example' }]).mails).toHaveLength(1);
    expect(plan([near], [{ ...line, kind: 'response' }]).mails).toHaveLength(1);
  });

  it('names an item whose words are not published, and no more', () => {
    expect(plan([item(1, { dueOn: '2022-06-14', text: null })]).mails[0]?.items[0]?.words).toBeNull();
  });
});

describe('who is held', () => {
  it.each<[string, ChasedItem, string]>([
    ['no date', item(1, { dueOn: null, state: 'no-date' }), 'It has no due date'],
    [
      'a clock that has not started',
      item(1, { kind: 'response', dueOn: null, state: 'clock-not-started' }),
      'Response not yet requested: its notice or receipt is not recorded',
    ],
    [
      'a partner that need not answer by a day',
      item(1, { kind: 'response', dueOn: null, state: 'awaiting-response' }),
      'The rule sets no date for a response',
    ],
    [
      'a claim that waits for scrutiny',
      item(1, { dueOn: '2022-06-14', state: 'claimed-complete', claimedOn: parseDay('2022-06-10') }),
      'Claimed complete on 10 June 2022, and waiting for a verdict',
    ],
  ])('for %s', (_, held, reason) => {
    expect(plan([held])).toMatchObject({ mails: [], held: [{ reference: 'A2022/001', reason }] });
  });

  it.each([
    ['2022-06-18', '18 June 2022 is a Saturday: to be sent on Monday 20 June 2022'],
    ['2022-06-02', 'Thursday 2 June 2022 is a bank holiday: to be sent on Monday 6 June 2022'],
  ])('everybody on %s', (on, reason) => {
    const made = plan([item(1, { dueOn: on })], [], parseDay(on));
    expect(made).toMatchObject({ working: false, mails: [], held: [{ reason }] });
  });
});

describe('who cannot be reached', () => {
  it.each<[string, Partial<ChasedItem>, string]>([
    ['no owner', { owner: null }, 'No owner is set'],
    [
      'an owner only named',
      { owner: null, owedBy: 'the Chief Officer' },
      'No owner is set; the paper names “the Chief Officer”',
    ],
    ['a vacant post', { owner: { ...DIRECTOR, holder: null } }, 'Nobody holds the post Director of Housing'],
    [
      'a holder who left',
      { owner: { ...DIRECTOR, holder: { id: 4, name: 'Dana Okafor', leftOn: parseDay('2022-06-01') } } },
      'Dana Okafor left on 1 June 2022: nobody else holds the post Director of Housing',
    ],
    ['no address', { owner: { ...DIRECTOR, email: null } }, 'Dana Okafor has no email address'],
    ['no real address', { owner: { ...TEAM, email: 'repairs' } }, '“repairs” is not an email address'],
    [
      'an owner that ended',
      { owner: { ...TEAM, retiredOn: parseDay('2022-04-01') } },
      'Repairs Team ended on 1 April 2022: set another owner',
    ],
    [
      'a body without a contact',
      { kind: 'response', owner: null, owedBy: 'Executive' },
      'Executive has no team or contact with an email address',
    ],
  ])('%s', (_, facts, reason) => {
    expect(plan([item(1, { ...facts, dueOn: '2022-06-14' })])).toMatchObject({
      mails: [],
      unreachable: [{ reference: 'A2022/001', reason }],
    });
  });
});

describe('whatever is owed', () => {
  const owner = fc.constantFrom(null, DIRECTOR, TEAM, { ...DIRECTOR, id: 9, holder: null });
  const dueOn = fc.option(fc.integer({ min: -200, max: 60 }).map((days) => addDays(WEDNESDAY, days)));
  const claimedOn = fc.option(fc.constant(parseDay('2022-06-10')));
  const owed = fc
    .array(fc.record({ owner, dueOn, claimedOn }), { maxLength: 9 })
    .map((all) => all.map((facts, index) => item(index + 1, facts)));
  const day = fc.integer({ min: 0, max: 13 }).map((days) => addDays(WEDNESDAY, days));

  it('no item is in two places, no address is written to twice, and nothing is written once it was', () => {
    fc.assert(
      fc.property(owed, day, (items, on) => {
        const made = plan(items, [], on);
        const written = made.mails.flatMap((mail) => mail.items.map((each) => ({ ...each, to: mail.to })));
        const named = [...written, ...made.held, ...made.unreachable].map(({ reference }) => reference);
        expect(new Set(named).size).toBe(named.length);
        expect(new Set(made.mails.map(({ to }) => to)).size).toBe(made.mails.length);
        const copies = made.mails.flatMap((mail) => mail.copied.map((each) => ({ ...each, to: mail.to })));
        const asLines = (all: typeof written, line: 'stage' | 'copy'): LedgerLine[] =>
          all.map(({ kind, id, addresseeId, stage, dueOn, to }) => {
            return { kind, id, addresseeId, line, stage, dueOn, recipient: to, plannedOn: on };
          });
        const ledger = [...asLines(written, 'stage'), ...asLines(copies, 'copy')];
        expect(plan(items, ledger, on)).toEqual({ ...made, mails: [] });
      }),
    );
  });
});
