import { type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { FIRST_OF_MAY } from '../../calendar/municipal-year.js';
import type { ProgressFacts, ReportedAction, ReportedRecommendation } from './progress-facts.js';

// What the specs of this folder begin with.

export const SAMPLE_AS_AT = parseDay('2022-07-20');
export const SAMPLE_SINCE = parseDay('2022-05-11');
export const SAMPLE_PANEL = { id: 1, code: 'CYP', name: 'Children’s Panel' };
export const SAMPLE_ANSWER = { by: 'The Executive', isFurther: false, sequence: 1, reasons: null };

const ITEM = {
  ...{ isMadeOnKnown: true, year: 2022, label: null, bodyId: 1, sourceTitle: null, sourceOn: null },
  ...{ quote: null, publicity: 'published' as const, wards: [] },
  ...{ exemptGround: null, publicSummary: null },
};

/** A recommendation of the panel to the executive, which received it with the notice. */
export function sampleRecommendation(more: Partial<ReportedRecommendation> = {}): ReportedRecommendation {
  return {
    ...ITEM,
    id: 1,
    number: 1,
    text: 'Recruit foster carers',
    madeOn: SAMPLE_SINCE,
    addressee: 'The Executive',
    firstAddressee: 'The Executive',
    answeringDirectorate: null,
    documentId: null,
    startOffset: null,
    meetingBody: null,
    meetingOn: null,
    clockRule: 'executive',
    clockLength: null,
    clockCitation: null,
    clock: { receivedOn: SAMPLE_SINCE, noticeOn: SAMPLE_SINCE },
    further: [],
    responses: [],
    endings: [],
    verdicts: [],
    ...more,
  };
}

/** An action of that recommendation's plan. */
export function sampleAction(more: Partial<ReportedAction> = {}): ReportedAction {
  const madeOn = more.madeOn ?? SAMPLE_SINCE;
  return {
    ...ITEM,
    id: 1,
    number: 1,
    text: 'Run a campaign',
    madeOn,
    isTold: true,
    recommendationId: 1,
    planOf: null,
    ownerId: null,
    directorate: null,
    origin: 'recommendation',
    question: null,
    cadence: null,
    terms: sampleTerms(madeOn),
    isNamed: true,
    owner: 'Director',
    dueOn: parseDay('2022-07-31'),
    updates: [],
    extensions: [],
    verdicts: [],
    ...more,
  };
}

function sampleTerms(madeOn: CalendarDay): ReportedAction['terms'] {
  const never = { cadence: null, dueBodyId: null, dueNth: null, startsOn: null, endsOn: null };
  return { ...never, madeOn, meetingId: null };
}

export function sampleFacts(more: Partial<ProgressFacts> = {}): ProgressFacts {
  return {
    body: SAMPLE_PANEL,
    bodies: [SAMPLE_PANEL],
    closedDays: new Set<never>(),
    annualMeeting: FIRST_OF_MAY,
    recommendations: [],
    actions: [],
    silent: [],
    duties: new Map(),
    requests: [],
    measures: [],
    meetings: { next: null, following: null },
    contact: { name: null, email: null, telephone: null, reportOf: null },
    ...more,
  };
}
