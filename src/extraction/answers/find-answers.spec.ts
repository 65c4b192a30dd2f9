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
    ['The pier is old.', null],
  ])('in prose: %s', (answer, decision) => {
    const text = `${HEAD}Recommendation 1: That the old pier be painted every second year.\n\n${answer}\n`;
    const [first] = propose(text).answers;
    expect(first).toMatchObject({ recommendation: '1', decision });
    expect(text.slice(first?.start, first?.end)).toContain(answer.replace('Response: ', ''));
  });

  it('are looked for in responses only', () => {
    expect(propose('Minutes of the Pier Panel\n\nRESOLVED that the response be noted.\n').answers).toEqual(
      [],
    );
  });
});
