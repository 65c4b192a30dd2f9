import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import type {
  ProgressFacts,
  ReportBody,
  ReportedAction,
  ReportedRecommendation,
} from '../../src/reports/progress/progress-facts.js';
import {
  SAMPLE_ANSWER,
  sampleAction,
  sampleFacts,
  sampleRecommendation,
} from '../../src/reports/progress/sample-facts.js';

export const MANY_AS_AT = parseDay('2026-11-30');
export const MANY_SINCE = parseDay('2026-09-09');

const FIRST_DAY = parseDay('2024-05-08');
const OWNERS = ['Executive Director of Children’s Services', 'Fostering Team', 'Head of Harbours', null];
const ASKS = ['publish the allowances of every carer', 'open a second home', 'light the quay at night'];
const ITEMS_IN_A_REVIEW = 12;
const DECISIONS = ['accepted', 'accepted-in-part', 'rejected', null] as const;
const CLAIMS = ['on-track', 'at-risk', 'delayed', 'complete', null] as const;

export type ManyWish = {
  /** Half of them recommendations, half actions. */
  readonly items: number;
  readonly panels?: number;
  /** Words that break no line, and accounts of ten thousand letters, among them. */
  readonly hasLongWords?: boolean;
};

/** What panels asked for in two and a half years, as the same facts each time. */
export function manyFacts({ items, panels = 1, hasLongWords = false }: ManyWish): ProgressFacts {
  const bodies = Array.from(
    { length: panels },
    (_, index): ReportBody => ({
      id: index + 1,
      code: `P${index + 1}`,
      name: `Panel ${index + 1} of the council`,
    }),
  );
  const half = Math.ceil(items / 2);
  const numbered = Array.from({ length: half }, (_, index) => index + 1);
  return sampleFacts({
    body: { id: 99, code: 'OSB', name: 'Overview and Scrutiny Board' },
    bodies,
    recommendations: numbered.map((number) => recommendation(number, panels, hasLongWords)),
    actions: numbered.slice(0, items - half).map((number) => action(number, panels, hasLongWords)),
  });
}

function recommendation(number: number, panels: number, isLong: boolean): ReportedRecommendation {
  const review = Math.floor((number - 1) / ITEMS_IN_A_REVIEW);
  const madeOn = madeOnOf(number);
  const decision = DECISIONS[number % DECISIONS.length] ?? null;
  const reasons = decision === 'rejected' ? `No money for number ${number}` : null;
  const answered = { ...SAMPLE_ANSWER, on: addDays(madeOn, 40 + (number % 40)), reasons };
  return sampleRecommendation({
    ...numberedOf(number, panels),
    label: `${(number % ITEMS_IN_A_REVIEW) + 1}`,
    text: `That the Executive ${ASKS[number % ASKS.length]}, number ${number}${longWords(number, isLong)}`,
    madeOn,
    documentId: review + 1,
    startOffset: number * 10,
    sourceTitle: `Review ${review + 1}: closer to home`,
    sourceOn: madeOn,
    meetingBody: 'Panel 1 of the council',
    meetingOn: madeOn,
    clock: { receivedOn: madeOn, noticeOn: madeOn },
    responses: decision ? [{ ...answered, decision }] : [],
  });
}

function action(number: number, panels: number, isLong: boolean): ReportedAction {
  const madeOn = addDays(madeOnOf(number), 60);
  const claim = CLAIMS[number % CLAIMS.length] ?? null;
  const on = addDays(madeOn, 30 + (number % 60));
  const evidence = claim === 'complete' ? [{ title: `Proof ${number}`, address: `/evidence/${number}` }] : [];
  const words = `Said of it on day ${number}${longWords(number, isLong).repeat(isLong ? 30 : 1)}`;
  const dueOn = addDays(madeOn, 90 + (number % 500));
  return sampleAction({
    ...numberedOf(number, panels),
    text: `Carry out what was asked, number ${number}`,
    madeOn,
    recommendationId: number % 3 === 0 ? null : number,
    planOf: number % 3 === 0 ? null : { kind: 'R', year: 2024, number },
    owner: OWNERS[number % OWNERS.length] ?? null,
    isNamed: number % OWNERS.length !== 3,
    directorate: number % 2 === 0 ? 'Children' : 'Place',
    dueOn,
    updates: claim ? [{ on, sequence: number, claim, words, forecastOn: null, evidence }] : [],
    verdicts:
      number % 7 === 0
        ? [
            {
              on: MANY_SINCE,
              sequence: number,
              verdict: 'agreed-complete',
              words: 'Thanked',
              supersededBy: null,
            },
          ]
        : [],
  });
}

function numberedOf(number: number, panels: number) {
  return {
    id: number,
    number,
    year: 2024,
    bodyId: (Math.floor((number - 1) / ITEMS_IN_A_REVIEW) % panels) + 1,
    wards: [],
  };
}

function madeOnOf(number: number): CalendarDay {
  const review = Math.floor((number - 1) / ITEMS_IN_A_REVIEW);
  return addDays(FIRST_DAY, (review * 37) % 800);
}

function longWords(number: number, isLong: boolean): string {
  return isLong && number % 5 === 1 ? ` ${'o'.repeat(300)} and more` : '';
}
