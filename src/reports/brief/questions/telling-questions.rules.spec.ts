import { describe, expect, it } from '@jest/globals';
import {
  askedRecommendation,
  owedAction,
  sampleExtension,
  sampleResponse,
  sampleStandings,
  sampleUpdate,
  sampleVerdict,
} from '../../../../test/support/report-samples.js';
import { parseDay } from '../../../calendar/calendar-day.js';
import type { ReportedAction, ReportedRecommendation, SilentAsking } from '../../progress/progress-facts.js';
import { tellingQuestions } from './telling-questions.rules.js';

const day = parseDay;

function questionsOf(
  actions: readonly ReportedAction[],
  recommendations: readonly ReportedRecommendation[] = [],
  { asAt = '2022-09-07', silent = [] as readonly SilentAsking[], most = 3 } = {},
) {
  return tellingQuestions(sampleStandings(asAt, actions, recommendations), silent, day(asAt), most);
}

const PUT_OFF = {
  dueOn: day('2022-12-31'),
  extensions: [
    sampleExtension('2022-03-01', '2022-04-30', '2022-07-31'),
    sampleExtension('2022-07-20', '2022-07-31', '2022-12-31'),
  ],
};
const UNNAMED = askedRecommendation(1, {
  responses: [sampleResponse('2022-03-01', { reasons: 'The Executive agrees in full' })],
});
const asking = (itemId: number, reason: string | null): SilentAsking => ({
  ...{ kind: 'action', itemId, owedBy: 'Head of Early Help', reason },
  ...{ askedOn: day('2022-08-01'), deadlineOn: day('2022-08-20') },
});

describe('the rules that find a question', () => {
  it.each([
    [
      'an account that its own forecast contradicts',
      { dueOn: day('2022-10-01'), updates: [sampleUpdate('2022-08-01', { forecastOn: day('2022-12-01') })] },
      'account-contradicts-date',
      'The account says “on track”; its own forecast, 1 December 2022, is 61 days after the due date of 1 October 2022.',
      { words: 'All goes well', source: 'Head of Early Help, 1 August 2022' },
    ],
    [
      'an account that the calendar contradicts',
      { updates: [sampleUpdate('2022-07-01')] },
      'account-contradicts-date',
      'The last account says “on track”; it was due on 31 July 2022 and is 38 days late.',
      { words: 'All goes well', source: 'Head of Early Help, 1 July 2022' },
    ],
    [
      'a claim of completion that is still to come true',
      { updates: [sampleUpdate('2022-09-01', { claim: 'complete', forecastOn: day('2022-11-30') })] },
      'account-contradicts-date',
      'The account says “complete”, and its own forecast, 30 November 2022, is still to come.',
      { words: 'All goes well', source: 'Head of Early Help, 1 September 2022' },
    ],
    [
      'a date that was moved twice',
      PUT_OFF,
      'put-off-twice',
      'The second extension was agreed on 20 July 2022; it is now 245 days later than first agreed.',
      {
        words: 'A supplier failed',
        source: 'Reason for the second extension, agreed by the Chair of the panel, 20 July 2022',
      },
    ],
    [
      'a forecast that moves on',
      {
        dueOn: day('2023-12-31'),
        updates: [
          sampleUpdate('2022-05-01', { claim: 'at-risk', forecastOn: day('2022-10-01') }),
          sampleUpdate('2022-08-01', { claim: 'at-risk', forecastOn: day('2022-12-01'), sequence: 2 }),
        ],
      },
      'forecast-moved',
      'The forecast has moved by 61 days since 1 May 2022.',
      { words: 'All goes well', source: 'Head of Early Help, 1 August 2022' },
    ],
    [
      'what was sent back, and nothing said since',
      {
        dueOn: day('2022-12-31'),
        updates: [sampleUpdate('2022-06-01', { claim: 'complete' })],
        verdicts: [sampleVerdict('2022-07-06', { words: 'Where is the guide?' })],
      },
      'sent-back-unanswered',
      'On 6 July 2022 the meeting did not agree that it was complete; nothing has been said since.',
      { words: 'Where is the guide?', source: 'The meeting, 6 July 2022' },
    ],
    [
      'what is late and was never heard of',
      { quote: 'RESOLVED that it be done' },
      'never-heard-of',
      'It is 38 days late, and nothing was ever reported.',
      { words: 'RESOLVED that it be done', source: 'Foster carers, 10 January 2022' },
    ],
    [
      'a claim with no evidence',
      { updates: [sampleUpdate('2022-08-01', { claim: 'complete', words: 'Done.' })] },
      'no-evidence',
      'It was claimed complete on 1 August 2022, and no evidence came with the claim.',
      { words: 'Done.', source: 'Head of Early Help, 1 August 2022' },
    ],
    [
      'a promise with no date',
      { dueOn: null },
      'no-date',
      'It was agreed on 10 January 2022, and no date was ever set.',
      { words: 'Do 1', source: 'Foster carers, 10 January 2022' },
    ],
  ])('find %s', (_, facts, rule, because, quote) => {
    expect(questionsOf([owedAction(1, facts)])).toMatchObject([{ rule, because, quote }]);
  });

  it.each([
    ['what was accepted with no action', {}, 'accepted-no-action', 'The Executive agrees in full'],
    ['an answer that is late', { responses: [] }, 'response-late', 'That 1 be done'],
    [
      'a rejection without reasons',
      { responses: [sampleResponse('2022-03-01', { decision: 'rejected' as const })] },
      'rejected-without-reasons',
      'That 1 be done',
    ],
  ])('find %s', (_, facts, rule, words) => {
    expect(questionsOf([], [{ ...UNNAMED, ...facts }])).toMatchObject([{ rule, quote: { words } }]);
  });

  it('ask for another date where the one that was moved to has passed too', () => {
    const asked = (asAt: string) => questionsOf([owedAction(1, PUT_OFF)], [], { asAt })[0]?.question;
    expect(asked('2022-09-07')).toBe(
      'The date was moved twice. What makes 31 December 2022 different from the dates before it?',
    );
    expect(asked('2023-01-20')).toBe('The date was moved twice, and has passed again. Which date will hold?');
  });

  it('find silence after asking, and none where nobody could be asked', () => {
    const action = owedAction(1, { dueOn: day('2022-12-31') });
    const found = questionsOf([action], [], { silent: [asking(1, null)] });
    expect(found).toMatchObject([
      { rule: 'silent-when-asked', because: 'Asked on 1 August 2022 for 20 August 2022; nothing came.' },
    ]);
    expect(questionsOf([action], [], { silent: [asking(1, 'Nobody holds the post')] })).toEqual([]);
  });

  it.each([
    ['goes well', { dueOn: day('2022-12-31'), updates: [sampleUpdate('2022-08-01')] }],
    [
      'is closed',
      { ...PUT_OFF, verdicts: [sampleVerdict('2022-08-01', { verdict: 'agreed-complete' as const })] },
    ],
    [
      'is claimed complete with evidence',
      {
        updates: [
          sampleUpdate('2022-08-01', {
            claim: 'complete',
            evidence: [{ title: 'Guide', address: '/evidence/1' }],
          }),
        ],
      },
    ],
    ['was agreed lately and waits for its date', { dueOn: null, madeOn: day('2022-09-01') }],
    ['recurs and has no date now', { dueOn: null, cadence: 'quarterly' as const }],
  ])('ask nothing about what %s', (_, facts) => {
    expect(questionsOf([owedAction(1, facts)])).toEqual([]);
  });

  it('know nothing of what happens later', () => {
    expect(questionsOf([owedAction(1, PUT_OFF)], [], { asAt: '2022-07-19' })).toEqual([]);
  });
});

describe('the choice of three questions', () => {
  const late = (number: number, due: string) => owedAction(number, { dueOn: day(due) });

  it('takes the most telling kinds first, one of each', () => {
    const found = questionsOf(
      [late(1, '2022-02-01'), late(2, '2022-03-01'), owedAction(3, PUT_OFF), owedAction(4, { dueOn: null })],
      [UNNAMED],
    );
    expect(found.map(({ rule, item }) => [rule, item.reference])).toEqual([
      ['put-off-twice', 'A2022/003'],
      ['accepted-no-action', 'R2022/001'],
      ['never-heard-of', 'A2022/001'],
    ]);
  });

  it('gives more of a kind only where there are no others, the longest late first', () => {
    const found = questionsOf([late(3, '2022-06-01'), late(2, '2022-05-01'), late(1, '2022-07-01')]);
    expect(found.map(({ item }) => item.reference)).toEqual(['A2022/002', 'A2022/003', 'A2022/001']);
  });

  it('asks about an item once, however much speaks against it', () => {
    const worst = owedAction(1, {
      ...PUT_OFF,
      updates: [sampleUpdate('2022-08-01', { forecastOn: day('2023-06-01') })],
    });
    const found = questionsOf([worst], [], { silent: [asking(1, null)] });
    expect(found.map(({ rule }) => rule)).toEqual(['account-contradicts-date']);
  });

  it('gives three at most', () => {
    const many = Array.from({ length: 40 }, (_, index) => late(index + 1, '2022-05-01'));
    expect(questionsOf(many).map(({ item }) => item.reference)).toEqual([
      'A2022/001',
      'A2022/002',
      'A2022/003',
    ]);
  });
});
