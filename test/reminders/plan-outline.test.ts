import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import type { ChasedItem } from '../../src/reminders/chased-item.rules.js';
import type { PlanPolicy } from '../../src/reminders/day-decisions.rules.js';
import { DEFAULT_LADDER } from '../../src/reminders/ladders/reminder-ladder.rules.js';
import type { LedgerKind, LedgerLine } from '../../src/reminders/ledger-lines.rules.js';
import { type OutlineScope, outlinePlan } from '../../src/reminders/plan-outline.rules.js';
import type { PlannedItem } from '../../src/reminders/planned-item.rules.js';
import { type Plan, planReminders } from '../../src/reminders/reminder-plan.rules.js';
import {
  BODY,
  CHIEF,
  calendar,
  DIRECTOR,
  item,
  POLICY,
  SATURDAY,
  TEAM,
  WEDNESDAY,
} from './planning-samples.js';

const DAYS = 5;
const ALL: OutlineScope = { daysAhead: DAYS, room: 1000, to: null };

/** What sending a plan writes in the ledger. */
function linesOf({ on, mails }: Plan): LedgerLine[] {
  const lineOf = (line: LedgerKind, recipient: string) => (planned: PlannedItem) => {
    const { kind, id, addresseeId, stage, dueOn } = planned;
    return { kind, id, addresseeId, line, stage, dueOn, recipient, plannedOn: on };
  };
  return mails.flatMap(({ to, items, copied }) => [
    ...items.map(lineOf('stage', to)),
    ...copied.map(lineOf('copy', to)),
  ]);
}

/** The plans of `on` and of the days after it, each made anew from all that is owed as if those before it had been sent. */
function dayByDay(items: ChasedItem[], ledger: LedgerLine[], on: CalendarDay, policy: PlanPolicy): Plan[] {
  const plans: Plan[] = [];
  const written = [...ledger];
  for (let after = 0; after <= DAYS; after += 1) {
    const plan = planReminders(items, written, calendar.add(on, after), policy);
    plans.push(plan);
    written.push(...linesOf(plan));
  }
  return plans;
}

const outline = (items: ChasedItem[], on = WEDNESDAY, scope: Partial<OutlineScope> = {}) =>
  outlinePlan(items, [], on, POLICY, { ...ALL, ...scope });

describe('the days to come', () => {
  it('are working days, each as if those before it had been sent', () => {
    const { mails, coming } = outline([item(1, { dueOn: '2022-06-17' })]);
    expect(mails[0]?.items[0]?.stage).toBe('due-in-2-days');
    expect(coming.slice(0, 3)).toEqual([
      { on: '2022-06-16', addresses: [], matters: 0 },
      { on: '2022-06-17', addresses: ['dana@thornmere.example'], matters: 1 },
      { on: '2022-06-20', addresses: ['dana@thornmere.example'], matters: 1 },
    ]);
  });

  it('begin on the Monday after a weekend', () => {
    const [monday] = outline([item(1, { dueOn: '2022-06-18' })], SATURDAY).coming;
    expect(monday).toEqual({ on: '2022-06-20', addresses: ['dana@thornmere.example'], matters: 1 });
  });
});

describe('a plan that is longer than its page', () => {
  const items = [
    item(1, { dueOn: '2022-06-14' }),
    item(2, { dueOn: '2022-06-14', owner: TEAM }),
    item(3, { dueOn: '2022-06-15', owner: TEAM }),
  ];

  it('lists what there is room for, and names of the rest what its subject is about', () => {
    const { mails } = outline(items, WEDNESDAY, { room: 1 });
    expect(mails.map(({ to, matters, isListed, subject }) => [to, matters, isListed, subject])).toEqual([
      ['dana@thornmere.example', 1, true, 'Thornmere scrutiny: Do the thing numbered 1, 1 day late'],
      [
        'repairs@thornmere.example',
        2,
        false,
        'Thornmere scrutiny: Do the thing numbered 2, 1 day late, and 1 more',
      ],
    ]);
  });

  it('lists what one address is written to, as far as there is room', () => {
    const { mails } = outline(items, WEDNESDAY, { room: 1, to: 'repairs@thornmere.example' });
    expect(mails).toMatchObject([{ matters: 2, isListed: true, items: [{ reference: 'A2022/002' }] }]);
  });
});

describe('an outline of six days', () => {
  const wrong = { ...TEAM, id: 11, email: 'repairs' };
  const owner = fc.constantFrom(null, DIRECTOR, TEAM, CHIEF, wrong, { ...DIRECTOR, id: 9, holder: null });
  const near = (min: number, max: number) =>
    fc.option(fc.integer({ min, max }).map((days) => addDays(WEDNESDAY, days)));
  const owed = fc.record({
    owner,
    ...{ dueOn: near(-60, 30), claimedOn: fc.option(fc.constant(parseDay('2022-06-10')), { freq: 9 }) },
    ...{
      spokeOn: near(-9, 0),
      askedOn: near(-3, 0),
      passedOn: near(-5, 0),
      bodyId: fc.constantFrom(BODY, 8),
    },
  });
  const line = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    ...{
      line: fc.constantFrom<LedgerKind>('stage', 'copy', 'nudge', 'call'),
      back: fc.integer({ min: 0, max: 9 }),
    },
    ...{ stage: fc.constantFrom('overdue', 'overdue-5-days', 'overdue-10-days'), ofChief: fc.boolean() },
  });
  const hold = fc.record({ from: fc.integer({ min: -3, max: 5 }), days: fc.integer({ min: 0, max: 5 }) });
  const LADDERS = { [BODY]: DEFAULT_LADDER, 8: { ...DEFAULT_LADDER, repeatDays: null } };
  const day = fc.integer({ min: -14, max: 13 }).map((days) => addDays(WEDNESDAY, days));

  it('says what six plans say, whoever is away, whatever was written and held', () => {
    fc.assert(
      fc.property(
        fc.array(owed, { maxLength: 6 }),
        fc.array(line, { maxLength: 4 }),
        fc.option(hold),
        fc.boolean(),
        day,
        (all, written, held, isWritten, on) => {
          const items = all.map((facts, index) =>
            item(index + 1, { ...facts, askedOn: index === 1 ? facts.askedOn : null }),
          );
          const ledger = written.flatMap(({ id, line, back, stage, ofChief }): LedgerLine[] => {
            const dueOn = items[id - 1]?.dueOn ?? null;
            const recipient = ofChief ? 'ada@thornmere.example' : 'dana@thornmere.example';
            return [
              {
                kind: 'action',
                id,
                addresseeId: null,
                line,
                stage,
                dueOn,
                recipient,
                plannedOn: addDays(on, -back),
              },
            ];
          });
          const away = {
            awayFrom: addDays(on, 2),
            awayUntil: addDays(on, 4),
            delegate: { id: 5, name: 'Ada', email: 'ada@thornmere.example' },
          };
          const scopes = {
            kind: 'hold' as const,
            actionId: null,
            recommendationId: null,
            personId: null,
            bodyId: null,
          };
          const policy: PlanPolicy = {
            ...POLICY,
            ladderOf: (bodyId) => LADDERS[bodyId as keyof typeof LADDERS],
            preferences: new Map([
              [4, { rhythm: 'daily', ...away }],
              [5, { rhythm: 'weekly', awayFrom: null, awayUntil: null, delegate: null }],
            ]),
            writtenTo: (day) => new Set(isWritten && day === on ? ['ada@thornmere.example'] : []),
            holds: held
              ? [
                  {
                    id: 1,
                    ...scopes,
                    ownerId: 2,
                    reason: 'A move',
                    fromOn: addDays(on, held.from),
                    untilOn: addDays(on, held.from + held.days),
                  },
                ]
              : [],
          };
          const [today, ...coming] = dayByDay(items, ledger, on, policy);
          const made = outlinePlan(items, ledger, on, policy, ALL);
          expect({
            ...made,
            coming: null,
            mails: made.mails.map(({ matters: _, copies: __, isListed: ___, ...mail }) => mail),
          }).toEqual({ ...today, coming: null });
          expect(made.coming).toEqual(
            coming.map(({ on, mails }) => ({
              on,
              addresses: mails.map(({ to }) => to),
              matters: mails.flatMap(({ items }) => items).length,
            })),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
