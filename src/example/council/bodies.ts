import type { BodyKind } from '../../bodies/body.rules.js';
import type { TimeAndPlace } from '../../bodies/meeting-place.rules.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import type { BodyCode } from './body-code.js';
import type { DaysFromToday, MeetingPoint } from './days-from-today.js';

export type ExampleBody = {
  readonly code: BodyCode;
  readonly name: string;
  /** What people call it for short. */
  readonly shortName?: string;
  readonly kind: BodyKind;
  /** What it was called until a day. */
  readonly formerly?: { readonly code: string; readonly name: string; readonly until: DaysFromToday };
  /** Where its kind does not say under which rule it answers. */
  readonly clockRule?: ClockRuleName;
  /** Its meetings: the next is at most `next` days ahead, then and before then one every `every` days, on a weekday (1 is Monday). */
  readonly meets?: { readonly next: number; readonly every: number; readonly weekday: number };
  /** When on their day its meetings begin, and where they are. */
  readonly where?: TimeAndPlace;
};

export const EXAMPLE_BODIES: readonly ExampleBody[] = [
  {
    code: 'OSB',
    name: 'Overview and Scrutiny Board',
    kind: 'board',
    meets: { next: 19, every: 42, weekday: 1 },
    where: { startTime: '18:30', place: 'Council Chamber, Town Hall' },
  },
  {
    code: 'CYP',
    name: 'Children and Young People’s Scrutiny Panel',
    shortName: 'Children’s panel',
    kind: 'panel',
    meets: { next: 15, every: 63, weekday: 2 },
    where: { startTime: '14:00', place: 'Committee Room 1, Town Hall' },
  },
  {
    code: 'ASH',
    name: 'Adult Care and Health Scrutiny Panel',
    shortName: 'Health scrutiny',
    kind: 'panel',
    meets: { next: 26, every: 63, weekday: 3 },
    where: { startTime: '10:00', place: 'Committee Room 2, Town Hall' },
  },
  {
    code: 'EEN',
    name: 'Environment and Economy Scrutiny Panel',
    kind: 'panel',
    formerly: { code: 'PSP', name: 'Place Scrutiny Panel', until: -181 },
    meets: { next: 40, every: 63, weekday: 4 },
    where: { startTime: '18:00', place: 'Committee Room 1, Town Hall' },
  },
  {
    code: 'EXEC',
    name: 'Executive',
    kind: 'executive',
    meets: { next: 14, every: 28, weekday: 3 },
    where: { startTime: '10:00', place: 'Council Chamber, Town Hall' },
  },
  { code: 'TVNHS', name: 'Thornmere and Vale NHS Foundation Trust', kind: 'partner', clockRule: 'health' },
];

/** The officer of democratic services who clerks its boards and panels. */
export const EXAMPLE_CONTACT = {
  contactName: 'Dilys Marchbanks',
  contactEmail: 'dilys.marchbanks@thornmere.example',
  contactTelephone: '01632 960 145',
  reportOf: 'Director of Legal and Governance Services',
};

/** A meeting that was to be some days earlier, until it was moved. */
export type ExampleMove = {
  readonly meeting: MeetingPoint;
  readonly earlier: number;
  readonly on: DaysFromToday;
  readonly reason: string;
};

export const EXAMPLE_MOVES: readonly ExampleMove[] = [
  {
    meeting: ['ASH', 0],
    earlier: 7,
    on: -18,
    reason: 'The trust asked for a week more, so that it can bring the figures of the whole quarter.',
  },
  {
    meeting: ['CYP', -3],
    earlier: 6,
    on: -192,
    reason: 'The council chamber was needed for a count.',
  },
];
