import { parseDay } from '../../src/calendar/calendar-day.js';
import type {
  ReportedAction,
  ReportedExtension,
  ReportedRecommendation,
  ReportedResponse,
  ReportedUpdate,
  ReportedVerdict,
} from '../../src/reports/progress/progress-facts.js';
import { sampleAction, sampleFacts, sampleRecommendation } from '../../src/reports/progress/sample-facts.js';
import { type NamedStandings, namedStandings } from '../../src/reports/standing/named-standings.rules.js';

const day = parseDay;
const ITEM = { madeOn: day('2022-01-10'), sourceTitle: 'Foster carers', sourceOn: day('2022-01-10') };

/** An open action of a meeting, due on 31 July 2022, of which nothing was said. */
export function owedAction(number: number, more: Partial<ReportedAction> = {}): ReportedAction {
  return sampleAction({
    ...ITEM,
    ...{ id: number, number, text: `Do ${number}`, recommendationId: null, origin: 'resolution' },
    ...{ owner: 'Head of Early Help', ownerId: 7, directorate: 'Children’s Services' },
    ...more,
  });
}

/** A recommendation to the Executive, whose answer is due on 9 March 2022. */
export function askedRecommendation(
  number: number,
  more: Partial<ReportedRecommendation> = {},
): ReportedRecommendation {
  return sampleRecommendation({
    ...ITEM,
    ...{ id: number, number, text: `That ${number} be done`, documentId: 3, startOffset: number },
    clock: { receivedOn: day('2022-01-10'), noticeOn: day('2022-01-10') },
    ...more,
  });
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

/** How these stood on a day. */
export function sampleStandings(
  asAt: string,
  actions: readonly ReportedAction[],
  recommendations: readonly ReportedRecommendation[] = [],
): NamedStandings {
  return namedStandings(sampleFacts({ actions, recommendations }), day(asAt));
}
