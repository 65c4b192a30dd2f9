import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { boardReport } from './board-report.rules.js';
import {
  SAMPLE_ANSWER as ANSWER,
  SAMPLE_AS_AT as AS_AT,
  sampleAction as action,
  sampleRecommendation as recommendation,
  SAMPLE_SINCE as SINCE,
  sampleFacts,
} from './sample-facts.js';
import { sampleReport as reportOf } from './sample-report.js';

const day = parseDay;
const NOBODY = { reportOf: null, contactOfficer: null };
const DONE = { sequence: 9, words: null, supersededBy: null, verdict: 'agreed-complete' as const };
const accepted = (on = SINCE) => [{ ...ANSWER, on, decision: 'accepted' as const }];

describe('the front matter', () => {
  const contact = {
    name: 'Dilys Marchbanks',
    email: 'd@thornmere.example',
    telephone: null,
    reportOf: 'Director',
  };

  it('names the next meeting, the contact of the body and the wards of what is open', () => {
    const facts = sampleFacts({
      contact,
      meetings: { next: day('2022-09-07'), following: null },
      recommendations: [
        recommendation({ wards: ['Harbour', 'Castle'] }),
        recommendation({ id: 2, number: 2, wards: ['Mill'], verdicts: [{ ...DONE, on: SINCE }] }),
      ],
    });
    expect(boardReport(facts, AS_AT, SINCE, AS_AT, NOBODY).frontMatter).toMatchObject({
      ...{ reportOf: 'Director', to: 'Children’s Panel', on: '2022-09-07', isMeeting: true },
      ...{ contactOfficer: 'Dilys Marchbanks, d@thornmere.example', wards: ['Castle', 'Harbour'] },
    });
    const wish = { reportOf: 'Chief Executive', contactOfficer: 'Ines Whitlock' };
    expect(boardReport(facts, AS_AT, SINCE, AS_AT, wish).frontMatter).toMatchObject(wish);
  });

  it('is dated with the report where no meeting is known, and asks only for what there is to do', () => {
    const { frontMatter } = reportOf({});
    expect(frontMatter).toMatchObject({ on: AS_AT, isMeeting: false, reportOf: null, contactOfficer: null });
    expect(frontMatter.asks.map(({ kind }) => kind)).toEqual(['note']);
    expect(frontMatter.asks[0]?.words).toBe(
      'note that there is no recommendation and no action to report on',
    );
  });

  it('asks to decide requests, to look at what is late, and for actions that nobody named', () => {
    const { frontMatter, requests } = reportOf({
      recommendations: [recommendation(), recommendation({ id: 2, number: 2, responses: accepted() })],
      actions: [action({ recommendationId: null, dueOn: day('2022-07-01') })],
      requests: [
        {
          ...{
            itemKind: 'action',
            itemId: 1,
            kind: 'more-time',
            askedBy: 'Director',
            askedOn: SINCE,
            nth: 1,
          },
          ...{
            reason: 'Staff left',
            untilOn: day('2022-08-31'),
            whose: null,
            laidBefore: null,
            laidOn: null,
          },
        },
      ],
    });
    const named = Object.fromEntries(
      frontMatter.asks.map(({ kind, items }) => [kind, items.map(({ reference }) => reference)]),
    );
    expect(named).toEqual({
      ...{ note: [], decide: ['A2022/001'], late: ['R2022/001', 'A2022/001'], unnamed: ['R2022/002'] },
    });
    expect(requests).toMatchObject([{ reference: 'A2022/001', dueOn: '2022-07-01', untilOn: '2022-08-31' }]);
  });

  it('cites the law of the clocks that there are', () => {
    const { background } = reportOf({ recommendations: [recommendation()] }).frontMatter;
    expect(background[0]).toContain('within two months beginning with the day');
    expect(background[0]).toContain('(Local Government Act 2000 s.9FE).');
    expect(reportOf({}).frontMatter.background).toHaveLength(1);
  });
});
