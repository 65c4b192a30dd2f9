import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Executive response to the recommendations of the Pier Scrutiny Panel\n\n';
const ROWS = [
  ['No.', 'Recommendation', 'Responsibility', 'Agreed', 'Comments', 'Date'],
  [
    '1',
    'That the old pier be painted every second year.',
    'Harbour Master',
    'Yes',
    'Paint has been bought for it.',
    'June 2024',
  ],
  [
    '2',
    'That a second pier be built beside the first.',
    'Head of Works',
    'No',
    'The cost is beyond the budget.',
    '-',
  ],
  [
    '3',
    'That the turnstiles be freed on Sundays.',
    'Harbour Master',
    'In part',
    'Only in the winter months.',
    '1 October 2024',
  ],
];

describe('answers of a response', () => {
  it.each([
    ['pipes', ROWS.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['tabs', ROWS.map((row) => row.join('\t')).join('\n')],
    ['a cell a line', ROWS.flat().join('\n')],
    ['a cell a paragraph', ROWS.flat().join('\n\n')],
  ])('in a table set with %s', (_, table) => {
    const { answers } = propose(`${HEAD}${table}\n`);
    expect(
      answers.map(({ recommendation, decision, reasons, owner, dueOn, duePhrase }) => [
        recommendation,
        decision,
        reasons,
        owner,
        dueOn ?? duePhrase,
      ]),
    ).toEqual([
      ['1', 'accepted', 'Paint has been bought for it.', 'Harbour Master', 'June 2024'],
      ['2', 'rejected', 'The cost is beyond the budget.', 'Head of Works', null],
      ['3', 'accepted-in-part', 'Only in the winter months.', 'Harbour Master', '2024-10-01'],
    ]);
  });

  it.each([
    ['Response: Accepted. The Harbour Master will begin in May.', 'accepted'],
    ['The Executive does not accept this recommendation.', 'rejected'],
    ['This recommendation is accepted in part, for want of paint.', 'accepted-in-part'],
    ['I am unable to agree to this.', 'rejected'],
    ['It would not be fitting to rename the hall.', 'rejected'],
    ['Officers do not consider this to be good value.', 'rejected'],
    ['It would not be reasonable to do otherwise, so we accept this.', 'accepted'],
    ['The pier is old.', null],
  ])('in prose: %s', (answer, decision) => {
    const text = `${HEAD}Recommendation 1: That the old pier be painted every second year.\n\n${answer}\n`;
    const [first] = propose(text).answers;
    expect(first).toMatchObject({ recommendation: '1', decision });
    expect(text.slice(first?.start, first?.end)).toContain(answer.replace('Response: ', ''));
  });

  it.each([
    [
      'labels on lines of their own',
      'Response: Accepted in part\n\nReasons: Paint is dear.\n\nAction: The Harbour Master will paint one side.\n\nLead officer: Harbour Master\n\nTarget date: 1 October 2024',
    ],
    [
      'labels in one paragraph',
      'Response: Accepted in part. Reasons: Paint is dear. Action: The Harbour Master will paint one side. Lead officer: Harbour Master. Target date: 1 October 2024.',
    ],
    [
      'other words for the same labels',
      'Decision: Partially accepted\n\nReason for decision: Paint is dear.\n\nProposed action: The Harbour Master will paint one side.\n\nOwner: Harbour Master\n\nBy when: 1 October 2024',
    ],
    [
      'headings over each part',
      'Cabinet response\n\nAccepted in part.\n\nReasons\n\nPaint is dear.\n\nAction\n\nThe Harbour Master will paint one side.\n\nLead officer: Harbour Master\n\nTimescale: 1 October 2024',
    ],
  ])('parted by labels, none of which stay: %s', (_, answer) => {
    const text = `${HEAD}Recommendation 1: That the old pier be painted every second year.\n\n${answer}\n\nRecommendation 2: That a second pier be built.\n\nResponse: Rejected. The cost is beyond the budget.\n`;
    expect(propose(text).answers).toMatchObject([
      {
        recommendation: '1',
        recommendationText: 'That the old pier be painted every second year.',
        decision: 'accepted-in-part',
        reasons: 'Paint is dear.',
        action: 'The Harbour Master will paint one side.',
        owner: 'Harbour Master',
        dueOn: '2024-10-01',
      },
      { recommendation: '2', decision: 'rejected', reasons: 'The cost is beyond the budget.', action: null },
    ]);
  });

  it('by number, in a letter that does not say again what was recommended', () => {
    const text = `Dear Councillor Ash,\n\nResponse to the Pier Panel\n\nI respond to each of your recommendations in turn.\n\nRecommendation 1 - Agreed. The Harbour Master will paint one side by May.\n\nRecommendation 2 - Not agreed. The cost is beyond the budget.\n\nRecommendation 3 - This is a matter for the Port Board.\n\nI should like to invite members to the pier.\n\nYours sincerely\n`;
    const { answers, items } = propose(text, 'response');
    expect(
      answers.map((one) => [
        one.recommendation,
        one.recommendationText,
        one.decision,
        one.reasons,
        one.action,
      ]),
    ).toEqual([
      ['1', null, 'accepted', null, 'The Harbour Master will paint one side by May.'],
      ['2', null, 'rejected', 'The cost is beyond the budget.', null],
      ['3', null, null, 'This is a matter for the Port Board.', null],
    ]);
    expect(items.filter(({ type }) => type === 'recommendation')).toEqual([]);
  });

  it('with what was recommended in brackets, and nothing of what stands below the last', () => {
    const text = `Dear Councillor Ash,\n\nResponse to the Pier Panel\n\nRecommendation 1 (that one side be painted) - Accepted. The Harbour Master will paint it by May.\n\nRecommendation 2 (that tolls for rowers and for those who teach rowing in schools be waived) - Not accepted. There is no money.\n\nRecommendation 3 (to hold a dinner for pilots) - Accepted. The first meeting will be in May.\n\nOn the point that you raised with me, I have asked the Slipmaster to make a list.\n\nYours sincerely\n`;
    const { answers, items } = propose(text, 'response', null);
    expect(
      answers.map((one) => [one.recommendationText, one.decision, one.owner, one.duePhrase, one.reasons]),
    ).toEqual([
      ['that one side be painted', 'accepted', 'The Harbour Master', 'by May', null],
      [
        'that tolls for rowers and for those who teach rowing in schools be waived',
        'rejected',
        null,
        null,
        'There is no money.',
      ],
      ['to hold a dinner for pilots', 'accepted', null, 'in May', null],
    ]);
    expect(items.filter(({ type }) => type === 'recommendation').map(({ reference }) => reference)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('are looked for in responses only', () => {
    expect(propose('Minutes of the Pier Panel\n\nRESOLVED that the response be noted.\n').answers).toEqual(
      [],
    );
  });
});
