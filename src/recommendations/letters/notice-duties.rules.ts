import { periodInWords } from '../../calendar/period.js';
import { type ClockEventKind, type ClockOfItem, ruleOf } from '../../deadlines/clock-event.rules.js';
import { parseLocalLength } from '../../deadlines/local-length.rules.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** What a notice asks under one law. The names of the bodies are put in by the letter. */
export type NoticeDuty = {
  /** The law, as a letter cites it. */
  readonly law: string;
  /** What kind of letter it is, for its heading. */
  readonly heading: string;
  /** The sentence before the list; `{panel}` and `{addressee}` stand for their names. */
  readonly opening: string;
  /** What is asked, each a clause that ends the opening sentence. */
  readonly asks: readonly string[];
  /** By when, as a sentence. */
  readonly time: string;
  /** The event that the day of service is, for the clock. */
  readonly servedIs: ClockEventKind;
};

/** Local Government Act 2000 s.9FE, as inserted by the Localism Act 2011. */
const EXECUTIVE: NoticeDuty = {
  law: 'section 9FE of the Local Government Act 2000',
  heading: 'Notice of recommendations',
  opening: 'By this notice {panel} requires {addressee}, under section 9FE of the Local Government Act 2000:',
  asks: [
    'to consider the recommendations',
    'to respond to {panel}, indicating what (if any) action is proposed',
    'if the recommendations have been published, to publish the response',
    'if a copy was given to the member who referred the matter under section 9FC, to give that member a copy of the response',
  ],
  time: 'This must be done within two months beginning with the day on which the recommendations were received or, if later, this notice.',
  servedIs: 'notice',
};

/** SI 2013/218 reg. 22. */
const HEALTH: NoticeDuty = {
  law: 'regulation 22 of the Local Authority (Public Health, Health and Wellbeing Boards and Health Scrutiny) Regulations 2013 (SI 2013/218)',
  heading: 'Request for a response',
  opening:
    '{panel} makes these recommendations to {addressee} under regulation 22 of the Local Authority (Public Health, Health and Wellbeing Boards and Health Scrutiny) Regulations 2013 (SI 2013/218) and requests {addressee}:',
  asks: ['to respond to them in writing'],
  time: 'The response is owed within 28 days of this request, the day of the request not being counted.',
  servedIs: 'request',
};

/** SI 2013/218 reg. 22(6): what reports and recommendations on the health service must include. */
export const HEALTH_REPORT_NEEDS: readonly string[] = [
  'an explanation of the matter reviewed or scrutinised',
  'a summary of the evidence considered',
  'a list of the participants involved in the review or scrutiny',
  'an explanation of any recommendations on the matter reviewed or scrutinised',
];

/** Police and Justice Act 2006 s.19; SI 2009/942 for the time. */
const CRIME_AND_DISORDER: NoticeDuty = {
  law: 'section 19 of the Police and Justice Act 2006 and the Crime and Disorder (Overview and Scrutiny) Regulations 2009 (SI 2009/942)',
  heading: 'Recommendations on crime and disorder',
  opening:
    '{panel} gives {addressee} a copy of these recommendations. Under section 19 of the Police and Justice Act 2006 {addressee} must:',
  asks: [
    'consider them',
    'respond to {panel}, indicating what (if any) action is proposed',
    'have regard to them in exercising its functions',
  ],
  time: 'The Crime and Disorder (Overview and Scrutiny) Regulations 2009 (SI 2009/942) ask for the response in writing within 28 days from the date of the report or recommendations or, where that is not reasonably possible, as soon as reasonably possible after it.',
  servedIs: 'report',
};

/** Local Government Act 2000 s.9FF. */
const PARTNER: NoticeDuty = {
  law: 'section 9FF of the Local Government Act 2000',
  heading: 'Notice of recommendations to a partner authority',
  opening: 'By this notice {panel} requires {addressee}, under section 9FF of the Local Government Act 2000:',
  asks: ['to have regard to the recommendations in exercising its functions'],
  time: 'The Act sets no date for a response. {panel} would be glad to hear what {addressee} intends to do.',
  servedIs: 'notice',
};

/** Nobody whom a law binds is asked: section 9FE binds the council and its executive only. */
const OF_NO_LAW: NoticeDuty = {
  law: 'no law: it is a request',
  heading: 'Recommendations for a response',
  opening: '{panel} makes these recommendations and asks {addressee}:',
  asks: ['to consider them', 'to respond to {panel}, saying what (if any) action is proposed'],
  time: 'No law sets a date for a response. {panel} would be glad to hear what {addressee} intends to do.',
  servedIs: 'start',
};

const STATUTORY: Readonly<Record<Exclude<ClockRuleName, 'local'>, NoticeDuty>> = {
  executive: EXECUTIVE,
  health: HEALTH,
  'crime-and-disorder': CRIME_AND_DISORDER,
  partner: PARTNER,
  request: OF_NO_LAW,
};

/** What a letter asks of whoever answers under this clock. @throws NotAPeriod for a length that is none */
export function noticeDuty({ clockRule, clockLength, clockCitation = null }: ClockOfItem): NoticeDuty {
  if (clockRule !== 'local') return STATUTORY[clockRule];
  if (clockLength === null) return OF_NO_LAW;
  const length = parseLocalLength(clockLength);
  const law = clockCitation ?? 'the council’s constitution';
  const counted = length.counting === 'after' ? 'after' : 'beginning with';
  return {
    law,
    heading: 'Recommendations for a response',
    opening: `{panel} makes these recommendations and, under ${law}, asks {addressee}:`,
    asks: ['to consider them', 'to respond to {panel}, saying what (if any) action is proposed'],
    time: `That rule gives ${periodInWords(length)} for the response, ${counted} the day of this letter’s service.`,
    servedIs: 'start',
  };
}

/** How the day of service is counted, as a sentence of a letter. */
export function countingSentence(clock: ClockOfItem): string {
  const { counting, length } = ruleOf(clock);
  const counted = counting === 'after' ? 'That day itself is not counted' : 'The first day is counted';
  return length?.unit === 'working day'
    ? `${counted}; weekends, bank holidays and days on which the council is closed are not.`
    : `${counted}, and a last day at a weekend or on a bank holiday is not moved.`;
}

/** Whether the day of receipt counts beside the day of service. */
export function asksForReceipt({ clockRule }: ClockOfItem): boolean {
  return clockRule === 'executive';
}

/** Whether the clock runs from the receipt of the letter, so that the day of its posting is not enough. */
export function asksForPosting({ clockRule }: ClockOfItem): boolean {
  return clockRule === 'executive';
}
