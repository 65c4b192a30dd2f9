import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Counting, Period } from '../calendar/period.js';

export const CLOCK_RULE_NAMES = [
  'executive',
  'health',
  'crime-and-disorder',
  'partner',
  'request',
  'local',
] as const;
export type ClockRuleName = (typeof CLOCK_RULE_NAMES)[number];

/** The dates that one rule or another looks at. */
export type ClockDate = 'receivedOn' | 'noticeOn' | 'requestedOn' | 'reportedOn' | 'fromOn';

/** The dates that are recorded of one recommendation; one that is absent or null is not known. */
export type ClockFacts = Readonly<Partial<Record<ClockDate, CalendarDay | null>>>;

/** What a rule says: who must do what, from when, for how long. Everything that differs between rules stands here. */
export interface ClockRule {
  readonly name: ClockRuleName;
  /** As mails and letters cite it. */
  readonly source: string;
  /** What was not read of it: said to those who keep the register, not to those who must answer. */
  readonly unread?: string;
  /** The duty, as a sentence. */
  readonly duty: string;
  /** The clock starts with the latest of these. */
  readonly startsWith: readonly ClockDate[];
  /** The notice without which nothing is owed: until it is recorded the date is only presumed. Null where none is needed. */
  readonly needs: ClockDate | null;
  /** Null where the law sets no date for an answer. */
  readonly length: Period | null;
  /** Whether the day that starts the clock is the first day of the period. */
  readonly counting: Counting;
  /** What the law adds about counting or about a late answer, as sentences. */
  readonly remarks: readonly string[];
}

const TWENTY_EIGHT_DAYS: Period = { count: 28, unit: 'day' };

const EXECUTIVE: ClockRule = {
  name: 'executive',
  source: 'Local Government Act 2000 s.9FE',
  duty: 'The council or its executive must answer within two months beginning with the day on which it received the recommendations or, if later, the notice in writing.',
  startsWith: ['receivedOn', 'noticeOn'],
  needs: 'noticeOn',
  length: { count: 2, unit: 'month' },
  counting: 'beginning-with',
  remarks: [],
};

/** Of reg. 22 paragraphs (1) to (6) were read, the words that set the time were not. */
const HEALTH: ClockRule = {
  name: 'health',
  source: 'SI 2013/218 reg. 22',
  unread: 'the wording of reg. 22 was not read in full',
  duty: 'An NHS body or a provider of health services that is asked for a response must give it in writing within 28 days of the request.',
  startsWith: ['requestedOn'],
  needs: null,
  length: TWENTY_EIGHT_DAYS,
  counting: 'after',
  remarks: [],
};

/** Under which rule the answer stands follows from the committee or the matter, not from who is asked. */
const CRIME_AND_DISORDER: ClockRule = {
  name: 'crime-and-disorder',
  source: 'Police and Justice Act 2006 s.19, SI 2009/942',
  unread: 'the wording of SI 2009/942 was not read in full',
  duty: 'A responsible authority or a co-operating body must answer in writing within 28 days from the date of the report or recommendations.',
  startsWith: ['reportedOn'],
  needs: null,
  length: TWENTY_EIGHT_DAYS,
  counting: 'after',
  remarks: [
    'Where that is not reasonably possible, the answer is owed as soon as reasonably possible after it.',
  ],
};

const PARTNER: ClockRule = {
  name: 'partner',
  source: 'Local Government Act 2000 s.9FF',
  duty: 'A partner authority that is given notice must have regard to the recommendations; the Act sets no date for an answer.',
  startsWith: ['noticeOn'],
  needs: null,
  length: null,
  counting: 'beginning-with',
  remarks: [],
};

/** Anybody who is neither the council nor on a list of the law. */
const REQUEST: ClockRule = {
  name: 'request',
  source: 'no law: a request',
  duty: 'No law requires this body to answer. It is asked for an answer, and nothing is overdue.',
  startsWith: [],
  needs: null,
  length: null,
  counting: 'beginning-with',
  remarks: [],
};

const CONSTITUTION = 'the council’s own constitution';

/** A period of the council's own, and whether the day that it names is counted. */
export type LocalLength = Period & { readonly counting: Counting };

/**
 * A rule of the council's constitution: an answer is due within `length` of a day that it names. @param citation null where
 * nobody gave one
 */
export function localRule({ counting, ...length }: LocalLength, citation: string | null = null): ClockRule {
  return {
    name: 'local',
    source: citation ?? CONSTITUTION,
    duty: 'The council’s own rules set the time for an answer.',
    startsWith: ['fromOn'],
    needs: null,
    length,
    counting,
    remarks: [],
  };
}

/** Where no rule sets a date: a scrutiny body is asked, and the council has not said how long it has. */
export const NO_RULE: ClockRule = {
  name: 'local',
  source: 'no rule',
  duty: 'No rule in this program sets a date for this answer. Section 9FE of the Local Government Act 2000 binds councils under executive arrangements and their executives, but not scrutiny bodies. The council’s own rules, or the law for another form of government, may set a date: enter that as the council’s own rule.',
  startsWith: ['fromOn'],
  needs: null,
  length: null,
  counting: 'beginning-with',
  remarks: [],
};

/** The rules of statute, by name; a local rule has a length of its own, see {@link localRule}. */
export const STATUTORY_RULES: Readonly<Record<Exclude<ClockRuleName, 'local'>, ClockRule>> = {
  executive: EXECUTIVE,
  health: HEALTH,
  'crime-and-disorder': CRIME_AND_DISORDER,
  partner: PARTNER,
  request: REQUEST,
};

/** Whether `text` names a rule. */
export function isClockRuleName(text: string): text is ClockRuleName {
  return (CLOCK_RULE_NAMES as readonly string[]).includes(text);
}

/**
 * The rule called `name`; `length` and `citation` are those of a local rule, null where it sets none, and are left aside for
 * the others.
 */
export function clockRule(
  name: ClockRuleName,
  length: LocalLength | null,
  citation: string | null = null,
): ClockRule {
  if (name !== 'local') return STATUTORY_RULES[name];
  return length ? localRule(length, citation) : NO_RULE;
}
