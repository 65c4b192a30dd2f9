import { describe, expect, it } from '@jest/globals';
import {
  askedRecommendation,
  owedAction,
  sampleExtension,
  sampleResponse,
  sampleUpdate,
  sampleVerdict,
} from '../../../test/support/report-samples.js';
import { parseDay } from '../../calendar/calendar-day.js';
import type { ReportedAction, ReportedRecommendation } from '../progress/progress-facts.js';
import { SAMPLE_PANEL, sampleFacts } from '../progress/sample-facts.js';
import type { BriefFacts } from './brief-facts.js';
import { chairsBrief } from './chairs-brief.rules.js';

const day = parseDay;

function briefOf(
  actions: readonly ReportedAction[],
  recommendations: readonly ReportedRecommendation[] = [],
  more: Partial<BriefFacts> = {},
) {
  const meeting = {
    heldOn: day('2022-09-14'),
    lastMeetingOn: day('2022-07-06'),
    lookedAtIds: [SAMPLE_PANEL.id],
  };
  const facts = { ...sampleFacts({ actions, recommendations }), ...meeting, ...more };
  return chairsBrief(facts, day('2022-09-07'), facts.lastMeetingOn ?? day('2022-06-01'));
}

const references = (items: readonly { readonly reference: string }[]) =>
  items.map(({ reference }) => reference);

describe('what was promised for a meeting', () => {
  it.each([
    ['is late', {}, 'late'],
    ['is due on the day of the meeting', { dueOn: day('2022-09-14') }, 'due'],
    [
      'is reported complete',
      { updates: [sampleUpdate('2022-08-01', { claim: 'complete' })] },
      'reported-complete',
    ],
    [
      'was agreed since the last meeting',
      { verdicts: [sampleVerdict('2022-08-01', { verdict: 'agreed-complete' })] },
      'agreed',
    ],
    [
      'was dropped since the last meeting',
      { verdicts: [sampleVerdict('2022-08-01', { verdict: 'no-longer-needed' })] },
      'dropped',
    ],
  ])('says that it %s', (_, facts, kept) => {
    expect(briefOf([owedAction(1, facts)]).promised).toMatchObject([{ reference: 'A2022/001', kept }]);
  });

  it.each([
    ['falls due after it', { dueOn: day('2022-09-15') }],
    ['was due at the last meeting or before', { dueOn: day('2022-07-06') }],
    [
      'was put off until after it',
      { dueOn: day('2022-12-31'), extensions: [sampleExtension('2022-08-01', '2022-07-31', '2022-12-31')] },
    ],
    [
      'was closed by the last meeting',
      { verdicts: [sampleVerdict('2022-07-06', { verdict: 'agreed-complete' as const })] },
    ],
    ['has no date', { dueOn: null }],
  ])('leaves out what %s', (_, facts) => {
    expect(briefOf([owedAction(1, facts)]).promised).toEqual([]);
  });

  it('gives the owner’s last words, and answers that were to come, by the day on which they are due', () => {
    const answer = askedRecommendation(1, {
      clock: { receivedOn: day('2022-05-20'), noticeOn: day('2022-05-20') },
    });
    const { promised } = briefOf([owedAction(1, { updates: [sampleUpdate('2022-07-10')] })], [answer]);
    expect(promised).toMatchObject([
      { reference: 'R2022/001', dueOn: '2022-07-19', kept: 'late', account: null },
      { reference: 'A2022/001', dueOn: '2022-07-31', account: 'All goes well', accountOn: '2022-07-10' },
    ]);
  });
});

describe('what slipped', () => {
  it.each([
    ['is late', { dueOn: day('2022-06-30') }, ['69 days late']],
    [
      'was put off since the last meeting',
      { dueOn: day('2022-12-31'), extensions: [sampleExtension('2022-08-01', '2022-07-31', '2022-12-31')] },
      ['first extension, 153 days later than first agreed'],
    ],
    [
      'is expected after its date',
      {
        dueOn: day('2022-10-01'),
        updates: [sampleUpdate('2022-08-01', { claim: 'at-risk', forecastOn: day('2022-11-01') })],
      },
      ['expected on 1 November 2022'],
    ],
    [
      'is delayed, as its owner says',
      { dueOn: day('2022-10-01'), updates: [sampleUpdate('2022-08-01', { claim: 'delayed' })] },
      ['its owner says that it is delayed'],
    ],
  ])('says in what: it %s', (_, facts, why) => {
    expect(briefOf([owedAction(1, facts)]).slipped).toMatchObject([{ reference: 'A2022/001', why }]);
  });

  it.each([
    [
      'was put off before the last meeting and keeps its date',
      { dueOn: day('2022-12-31'), extensions: [sampleExtension('2022-05-01', '2022-07-31', '2022-12-31')] },
    ],
    [
      'is claimed complete',
      { dueOn: day('2022-06-30'), updates: [sampleUpdate('2022-08-01', { claim: 'complete' })] },
    ],
    [
      'is closed',
      {
        dueOn: day('2022-06-30'),
        verdicts: [sampleVerdict('2022-07-06', { verdict: 'agreed-complete' as const })],
      },
    ],
    ['was promised for this meeting, and stands there', {}],
  ])('leaves out what %s', (_, facts) => {
    expect(briefOf([owedAction(1, facts)]).slipped).toEqual([]);
  });

  it('puts what was put off most often first, then the longest late', () => {
    const twice = {
      dueOn: day('2022-12-31'),
      extensions: [
        sampleExtension('2022-05-01', '2022-04-30', '2022-07-31'),
        sampleExtension('2022-08-01', '2022-07-31', '2022-12-31'),
      ],
    };
    const { slipped } = briefOf(
      [
        owedAction(1, { dueOn: day('2022-06-30') }),
        owedAction(2, { dueOn: day('2022-05-31') }),
        owedAction(3, twice),
      ],
      [askedRecommendation(1)],
    );
    expect(references(slipped)).toEqual(['A2022/003', 'R2022/001', 'A2022/002', 'A2022/001']);
  });
});

describe('the brief', () => {
  it('tells what changed since the last meeting, and what waits for a verdict', () => {
    const { changed, claimed } = briefOf(
      [owedAction(1, { updates: [sampleUpdate('2022-08-01', { claim: 'complete' })] })],
      [askedRecommendation(1, { responses: [sampleResponse('2022-08-02')] })],
    );
    expect(references(changed.claims)).toEqual(['A2022/001']);
    expect(references(changed.responses)).toEqual(['R2022/001']);
    expect(claimed).toMatchObject([{ reference: 'A2022/001', account: 'All goes well', evidence: [] }]);
  });

  it('says whether everybody may see all that it tells', () => {
    expect(briefOf([owedAction(1)]).isForPublic).toBe(true);
    expect(briefOf([owedAction(1, { publicity: 'unpublished' })]).isForPublic).toBe(false);
    const untold = owedAction(1, {
      publicity: 'unpublished',
      updates: [sampleUpdate('2022-07-01')],
      dueOn: day('2022-12-31'),
    });
    expect(briefOf([untold]).isForPublic).toBe(true);
  });

  it('looks back from the first day of changes where no meeting is known before', () => {
    const { lastMeetingOn, promised } = briefOf([owedAction(1)], [], { lastMeetingOn: null });
    expect(lastMeetingOn).toBeNull();
    expect(references(promised)).toEqual(['A2022/001']);
  });
});
