import { parseDay } from '../../src/calendar/calendar-day.js';
import { FIRST_OF_MAY } from '../../src/calendar/municipal-year.js';
import type {
  ReportedAction,
  ReportedExtension,
  ReportedRecommendation,
  ReportedResponse,
  ReportedUpdate,
  ReportedVerdict,
} from '../../src/reports/progress/progress-facts.js';
import { type Standings, standingsOf } from '../../src/reports/standing/standings.rules.js';

export const SAMPLE_PANEL = { id: 1, code: 'CYP', name: 'Children’s Panel' };

const day = parseDay;
const ITEM = {
  ...{ isMadeOnKnown: true, year: 2022, label: null, bodyId: 1, madeOn: day('2022-01-10') },
  ...{
    quote: null,
    publicity: 'published' as const,
    sourceTitle: 'Foster carers',
    sourceOn: day('2022-01-10'),
  },
};

/** An open action, due on 31 July 2022, of which nothing was said. */
export function sampleAction(number: number, more: Partial<ReportedAction> = {}): ReportedAction {
  return {
    ...ITEM,
    ...{ id: number, number, text: `Do ${number}`, isTold: true, isNamed: true },
    ...{ recommendationId: null, planOf: null, owner: 'Head of Early Help', ownerId: 7 },
    ...{ directorate: 'Children’s Services', origin: 'resolution' as const, cadence: null },
    dueOn: day('2022-07-31'),
    updates: [],
    extensions: [],
    verdicts: [],
    ...more,
  };
}

/** A recommendation to the Executive, whose answer is due on 9 March 2022. */
export function sampleRecommendation(
  number: number,
  more: Partial<ReportedRecommendation> = {},
): ReportedRecommendation {
  return {
    ...ITEM,
    ...{ id: number, number, text: `That ${number} be done`, documentId: 3, startOffset: number },
    ...{ addressee: 'The Executive', firstAddressee: 'The Executive', further: [] },
    ...{ clockRule: 'executive' as const, clockLength: null, clockCitation: null },
    clock: { receivedOn: day('2022-01-10'), noticeOn: day('2022-01-10') },
    responses: [],
    endings: [],
    verdicts: [],
    ...more,
  };
}

export function sampleUpdate(on: string, more: Partial<ReportedUpdate> = {}): ReportedUpdate {
  return {
    on: day(on),
    sequence: 1,
    claim: 'on-track',
    words: 'All goes well',
    forecastOn: null,
    evidence: [],
    ...more,
  };
}

export function sampleExtension(on: string, from: string, to: string): ReportedExtension {
  const said = { agreedBy: 'Chair of the panel', reason: 'A supplier failed' };
  return { on: day(on), sequence: day(on).length, oldDueOn: day(from), newDueOn: day(to), ...said };
}

export function sampleVerdict(on: string, more: Partial<ReportedVerdict> = {}): ReportedVerdict {
  return { on: day(on), sequence: 9, verdict: 'not-agreed', words: null, supersededBy: null, ...more };
}

export function sampleResponse(on: string, more: Partial<ReportedResponse> = {}): ReportedResponse {
  const said = { by: 'The Executive', isFurther: false, decision: 'accepted' as const, reasons: null };
  return { on: day(on), sequence: 2, ...said, ...more };
}

export const SAMPLE_COUNCIL = {
  body: SAMPLE_PANEL,
  bodies: [SAMPLE_PANEL],
  closedDays: new Set<never>(),
  annualMeeting: FIRST_OF_MAY,
};

/** How these stood on a day. */
export function sampleStandings(
  asAt: string,
  actions: readonly ReportedAction[],
  recommendations: readonly ReportedRecommendation[] = [],
): Standings {
  return standingsOf({ ...SAMPLE_COUNCIL, actions, recommendations }, day(asAt));
}
