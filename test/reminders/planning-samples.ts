import { bankHolidaysBetween } from '../../src/calendar/bank-holidays.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { WorkingCalendar } from '../../src/calendar/working-calendar.js';
import type { ChasedItem } from '../../src/reminders/chased-item.rules.js';
import type { ChasedOwner } from '../../src/reminders/chased-owner.rules.js';
import type { PlanPolicy } from '../../src/reminders/day-decisions.rules.js';
import { DEFAULT_LADDER } from '../../src/reminders/ladders/reminder-ladder.rules.js';
import type { LedgerLine } from '../../src/reminders/ledger-lines.rules.js';
import { planReminders } from '../../src/reminders/reminder-plan.rules.js';

export const calendar = new WorkingCalendar(
  parseDay('2021-01-01'),
  parseDay('2023-12-31'),
  bankHolidaysBetween(2021, 2023),
);
export const WEDNESDAY = parseDay('2022-06-15');
export const SATURDAY = parseDay('2022-06-18');

export const DIRECTOR: ChasedOwner = {
  id: 1,
  kind: 'post',
  name: 'Director of Housing',
  retiredOn: null,
  holder: { id: 4, name: 'Dana Okafor', leftOn: null },
  email: 'dana@thornmere.example',
  fallback: null,
  reportsToId: 7,
};
export const TEAM: ChasedOwner = {
  ...DIRECTOR,
  id: 2,
  kind: 'team',
  name: 'Repairs Team',
  holder: null,
  email: 'repairs@thornmere.example',
};
export const CHIEF: ChasedOwner = {
  ...DIRECTOR,
  id: 7,
  name: 'Chief Executive',
  holder: { id: 5, name: 'Ada Broome', leftOn: null },
  email: 'ada@thornmere.example',
  reportsToId: null,
};
export const BODY = 3;
export const POLICY: PlanPolicy = {
  councilName: 'Thornmere Borough Council',
  calendar,
  ladderOf: () => DEFAULT_LADDER,
  readers: {
    owners: new Map([DIRECTOR, TEAM, CHIEF].map((owner) => [owner.id, owner])),
    contacts: new Map([[BODY, { name: 'Ann Reid', email: 'ann.reid@thornmere.example' }]]),
    chairs: new Map([[BODY, { name: 'Councillor Whitlock', email: 'whitlock@thornmere.example' }]]),
  },
  holds: [],
  preferences: new Map(),
  writtenTo: () => new Set(),
};

export function item(
  number: number,
  facts: Partial<Omit<ChasedItem, 'dueOn'>> & { dueOn: string | null },
): ChasedItem {
  return {
    kind: 'action',
    id: number,
    reference: `A2022/00${number}`,
    path: `/actions/A2022-00${number}`,
    text: `Do the thing numbered ${number}`,
    topic: null,
    bodyId: BODY,
    spokeOn: null,
    askedOn: null,
    addresseeId: null,
    passedOn: null,
    isStatutory: false,
    state: 'overdue',
    claimedOn: null,
    owner: DIRECTOR,
    owedBy: null,
    ...facts,
    dueOn: facts.dueOn === null ? null : parseDay(facts.dueOn),
  };
}

/** A plan with what is not given as a council would have it. */
export const plan = (
  items: ChasedItem[],
  ledger: LedgerLine[] = [],
  on = WEDNESDAY,
  policy: Partial<PlanPolicy> = {},
) => planReminders(items, ledger, on, { ...POLICY, ...policy });
