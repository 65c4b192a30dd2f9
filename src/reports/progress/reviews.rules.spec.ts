import { describe, expect, it } from '@jest/globals';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import type { ProgressFacts, ReportedRecommendation } from './progress-facts.js';
import {
  SAMPLE_ANSWER as ANSWER,
  SAMPLE_AS_AT as AS_AT,
  sampleAction as action,
  sampleRecommendation as recommendation,
  SAMPLE_SINCE as SINCE,
} from './sample-facts.js';
import { sampleReport as reportOf } from './sample-report.js';

const day = parseDay;
const PAPER = { documentId: 7, sourceTitle: 'Closer to Home', sourceOn: day('2022-05-01') };
const DONE = { sequence: 9, words: null, supersededBy: null, verdict: 'agreed-complete' as const };
const SAID = { sequence: 1, forecastOn: null, evidence: [] };
const accepted = (on = SINCE) => [{ ...ANSWER, on, decision: 'accepted' as const }];

describe('reviews', () => {
  const labelled = (number: number, label: string, more: Partial<ReportedRecommendation> = {}) =>
    recommendation({ ...PAPER, id: number, number, label, ...more });

  it('names each paper once, with its recommendations as it prints them', () => {
    const letters = [...'ponmlkjihgfedcba'].map((letter, index) => labelled(index + 1, `${letter})`));
    const [review, ...others] = reportOf({ recommendations: letters }).reviews;
    expect(others).toEqual([]);
    expect(review?.title).toBe('Closer to Home');
    expect(review?.recommendations.map(({ label }) => label).join('')).toBe(
      'a)b)c)d)e)f)g)h)i)j)k)l)m)n)o)p)',
    );
  });

  it('takes a paper that was read twice for one, and goes by label where the places are of two texts', () => {
    const [review, ...others] = reportOf({
      recommendations: [
        labelled(1, 'b)', { startOffset: 10 }),
        labelled(2, 'a)', { startOffset: 90, documentId: 8, sourceTitle: 'closer to home' }),
      ],
    }).reviews;
    expect(others).toEqual([]);
    expect(review?.recommendations.map(({ label }) => label)).toEqual(['a)', 'b)']);
  });

  it('keeps papers of one title apart where their days differ', () => {
    const { reviews } = reportOf({
      recommendations: [labelled(1, '1'), labelled(2, '1', { documentId: 8, sourceOn: day('2022-06-01') })],
    });
    expect(reviews.map(({ on }) => on)).toEqual(['2022-06-01', '2022-05-01']);
  });

  it('puts what is in no paper by the meeting that made it', () => {
    const met = { meetingBody: 'Health Panel', meetingOn: day('2022-05-12') };
    const { reviews } = reportOf({
      recommendations: [
        recommendation({ ...met, id: 1 }),
        recommendation({ ...met, id: 2, number: 2 }),
        recommendation({ id: 3, number: 3, isMadeOnKnown: false }),
      ],
    });
    expect(
      reviews.map(({ title, madeBy, on, recommendations }) => [title, madeBy, on, recommendations.length]),
    ).toEqual([
      [null, 'Health Panel', '2022-05-12', 2],
      [null, 'Children’s Panel', null, 1],
    ]);
  });

  it('tells of each addressee what it answered, with reasons, or when it is to', () => {
    const asked = recommendation({
      further: [{ name: 'The Trust', clockRule: 'health', clockLength: null, clock: { requestedOn: AS_AT } }],
      responses: [{ ...ANSWER, on: SINCE, decision: 'rejected', reasons: 'It costs too much' }],
    });
    const [first] = reportOf({ recommendations: [asked] }).reviews[0]?.recommendations ?? [];
    expect(first?.answers).toEqual([
      { by: 'The Executive', decision: 'rejected', on: SINCE, reasons: 'It costs too much', dueOn: null },
      { by: 'The Trust', decision: null, on: null, reasons: null, dueOn: addDays(AS_AT, 28) },
    ]);
  });

  it('tells of each action its owner, its day, and the last that its owner said by the day of the report', () => {
    const update = (on: string, words: string) => ({
      ...SAID,
      on: day(on),
      claim: 'at-risk' as const,
      words,
    });
    const [first] =
      reportOf({
        recommendations: [recommendation({ responses: accepted() })],
        actions: [action({ updates: [update('2022-06-01', 'Slow'), update('2022-07-21', 'Too late')] })],
      }).reviews[0]?.recommendations ?? [];
    expect(first).toMatchObject({
      status: 'at-risk',
      actions: [{ owner: 'Director', dueOn: '2022-07-31', latest: { words: 'Slow' }, status: 'at-risk' }],
    });
  });

  it('counts each recommendation under one status', () => {
    const { reviews } = reportOf({
      recommendations: [
        labelled(1, 'a)', { verdicts: [{ ...DONE, on: SINCE }] }),
        labelled(2, 'b)', { responses: [{ ...ANSWER, on: SINCE, decision: 'rejected' }] }),
        labelled(3, 'c)', { clock: { receivedOn: AS_AT, noticeOn: AS_AT } }),
      ],
    });
    expect(reviews[0]?.counts).toEqual({
      ...{ achieved: 1, stopped: 1, 'not-started': 1 },
      ...{ 'on-track': 0, 'at-risk': 0, slipped: 0 },
    });
  });

  it('is settled where nothing is open and nothing is news', () => {
    const closed = (on: string) =>
      labelled(1, 'a)', { madeOn: day('2022-01-10'), verdicts: [{ ...DONE, on: day(on) }] });
    const isSettled = (more: Partial<ProgressFacts>) => reportOf(more).reviews.map((each) => each.isSettled);
    expect(isSettled({ recommendations: [closed('2022-05-10')] })).toEqual([true]);
    expect(isSettled({ recommendations: [closed('2022-05-11')] })).toEqual([false]);
    expect(isSettled({ recommendations: [closed('2022-05-10'), labelled(2, 'b)')] })).toEqual([false]);
    expect(isSettled({ recommendations: [closed('2022-05-10')], actions: [action()] })).toEqual([false]);
  });
});
