import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import type { MeasureFigures } from '../../src/measures/measure-figures.service.js';
import { agreedOn, claimedOn, promised, recommended, yearSeenOn } from './year-facts.js';

const PAPER = { documentId: 7, sourceTitle: 'Closer to home', sourceOn: parseDay('2022-05-11') };
const ACCEPTED = { answered: [['2022-06-20', 'accepted']] } as const;

function measured(from: number | null, to: number, better: 'more' | 'less'): MeasureFigures {
  const value = (id: number, day: string, figure: number) => ({
    fact: {
      ...{
        id,
        measureId: 1,
        measuredOn: parseDay(day),
        value: figure,
        documentId: null,
        sourceWords: 'Return',
      },
      ...{
        documentTitle: null,
        sourceAddress: null,
        reason: null,
        recordedBy: 'Clerk',
        recordedOn: parseDay(day),
      },
    },
    earlier: [],
    isDisputed: false,
  });
  const last = value(2, '2023-03-31', to);
  return {
    measure: {
      ...{ id: 1, slug: 'carers', name: 'Foster carers', unit: 'households', decimals: 0, better, bodyId: 1 },
      ...{ baselineValue: null, baselineOn: null, targetValue: null, targetOn: null, bodyCode: 'CYP' },
      ...{ bodyName: 'Children’s Panel', publicity: 'published' as const },
    },
    values: [...(from === null ? [] : [value(1, '2022-03-31', from)]), last],
    latest: [last],
    standing: 'recorded',
    notes: [],
  };
}

describe('the stories of the annual report', () => {
  it('tell each review once, its recommendations in printed order, with its answers and what came of it', () => {
    const { stories } = yearSeenOn(
      '2023-04-30',
      [
        recommended(1, { ...ACCEPTED, more: { ...PAPER, startOffset: 90, label: 'b)' } }),
        recommended(2, {
          answered: [['2022-06-20', 'rejected']],
          more: { ...PAPER, startOffset: 10, label: 'a)' },
        }),
        recommended(3, { made: '2022-07-06' }),
      ],
      [
        promised(1, { recommendationId: 1, verdicts: [agreedOn('2022-09-07')] }),
        promised(2, { recommendationId: 3, dueOn: parseDay('2022-12-31') }),
      ],
    );
    expect(stories.map(({ title, asked }) => [title, asked.map(({ reference }) => reference)])).toEqual([
      ['Closer to home', ['R2022/002', 'R2022/001']],
      [null, ['R2022/003']],
    ]);
    expect(stories[0]).toMatchObject({
      path: '/documents/7',
      answers: [
        {
          by: 'The Executive',
          on: '2022-06-20',
          decisions: { accepted: 1, 'accepted-in-part': 0, rejected: 1 },
        },
      ],
      standing: { made: 2, agreedComplete: 1, rejected: 1 },
      actions: { total: 1, agreed: 1, claimed: 0, overdue: 0 },
    });
    expect(stories[1]).toMatchObject({ standing: { unanswered: 1 }, actions: { total: 1, overdue: 1 } });
  });

  it('leave out a review of which nothing happened in the year', () => {
    const old = recommended(1, { made: '2021-05-20', answered: [['2021-06-20', 'accepted']] });
    expect(yearSeenOn('2023-04-30', [old]).stories).toEqual([]);
    const claimed = promised(1, { recommendationId: 1, updates: [claimedOn('2022-06-01')] });
    expect(yearSeenOn('2023-04-30', [old], [claimed]).stories).toHaveLength(1);
  });

  it('put the best evidenced outcomes first, with the words of the owner, the proof and the measure', () => {
    const all = [1, 2, 3, 4, 5].map((id) =>
      recommended(id, { ...ACCEPTED, more: { ...PAPER, startOffset: id } }),
    );
    const actions = [
      promised(1, { recommendationId: 1, updates: [claimedOn('2022-10-01', 'Said only')] }),
      promised(2, {
        recommendationId: 2,
        updates: [claimedOn('2022-10-01', 'Shown')],
        verdicts: [agreedOn('2022-11-01')],
      }),
      promised(3, {
        recommendationId: 3,
        updates: [claimedOn('2022-10-01', 'Measured')],
        verdicts: [agreedOn('2022-11-01')],
      }),
      promised(4, {
        recommendationId: 4,
        updates: [{ ...claimedOn('2022-10-01', 'Under way'), claim: 'on-track' }],
      }),
    ];
    const proofs = {
      evidence: new Map([[2, [{ title: 'Photographs', address: '/evidence/1' }]]]),
      measures: [{ figures: measured(40, 52, 'more'), recommendationIds: [3, 4], actionIds: [] }],
    };
    const [story] = yearSeenOn('2023-04-30', all, actions, proofs).stories;
    expect(story?.outcomes.map(({ reference, quote }) => [reference, quote?.words])).toEqual([
      ['R2022/003', 'Measured'],
      ['R2022/002', 'Shown'],
      ['R2022/001', 'Said only'],
    ]);
    expect(story?.outcomes[0]).toMatchObject({
      action: { reference: 'A2022/003' },
      quote: { on: '2022-10-01', owner: 'Director' },
      measures: [{ from: { words: '40 households' }, to: { words: '52 households' }, isBetter: true }],
    });
    expect(story?.outcomes[1]?.evidence).toEqual([{ title: 'Photographs', address: '/evidence/1' }]);
  });

  it.each([
    [40, 52, 'more', true],
    [40, 52, 'less', false],
    [40, 40, 'more', null],
    [null, 40, 'more', null],
  ] as const)(
    'call a measure that went from %s to %s, where %s is better, better: %s',
    (from, to, better, isBetter) => {
      const done = promised(1, { recommendationId: 1, verdicts: [agreedOn('2022-11-01')] });
      const proofs = {
        measures: [{ figures: measured(from, to, better), recommendationIds: [], actionIds: [1] }],
      };
      const [story] = yearSeenOn('2023-04-30', [recommended(1, ACCEPTED)], [done], proofs).stories;
      expect(story?.outcomes[0]?.measures[0]?.isBetter).toBe(isBetter);
    },
  );
});
