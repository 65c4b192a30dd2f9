import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, 'minutes', null).items.map(({ type, reference, owner, duePhrase, text: words }) => [
    type,
    reference,
    owner,
    duePhrase,
    words,
  ]);

describe('clauses under what a body has done', () => {
  it('are found under "The Cabinet has:-"', () => {
    expect(
      read(
        'CABINET\n\nQuay\n\nThe Cabinet has:-\n(a) approved the lease of the quay;\n(b) asked the Harbour Master to report when the dredging is known; and\n(c) noted the comments of the Pier Panel.\n',
      ),
    ).toEqual([
      ['decision', '(a)', null, null, 'approved the lease of the quay;'],
      [
        'action',
        '(b)',
        'the Harbour Master',
        'when the dredging is known',
        'asked the Harbour Master to report when the dredging is known; and',
      ],
      ['noted', '(c)', null, null, 'noted the comments of the Pier Panel.'],
    ]);
  });

  it('are found where it considered a paper first', () => {
    expect(
      read(
        'Quay\n\nCabinet has considered the report and:\n\n1. endorsed the dues;\n2. requested a further report.\n',
      ).map(([type]) => type),
    ).toEqual(['decision', 'action']);
  });

  it('are recommendations where a panel commented and made them', () => {
    expect(
      read(
        'Quay\n\nThat the Pier Panel commented on the plan and made the following recommendations to Cabinet:-\n\n(1) That the crane be kept.\n(2) That moorings be let by the month.\n',
      ).map(([type, , owner]) => [type, owner]),
    ).toEqual([
      ['recommendation', 'Cabinet'],
      ['recommendation', 'Cabinet'],
    ]);
  });

  it('are due in a quarter or a report of a month', () => {
    expect(
      read(
        'Quay\n\nRESOLVED:\n(a) That the Harbour Master seek tenders by the third quarter of 2025/26.\n(b) That the Harbour Master show the dues in the October report.\n',
      ).map(([, , , due]) => due),
    ).toEqual(['by the third quarter of 2025/26', 'in the October report']);
  });
});

describe('a word behind the title of a matter', () => {
  it('settles it, and of minutes only notes', () => {
    const words =
      'DECISION SHEET\n\n1. Minutes of 5 March 2025: Agreed.\n\n2. Tree order 14: Confirmed.\n\n3. Appeals report: Noted.\n';
    expect(read(words).map(([type, , , , text]) => [type, text])).toEqual([
      ['noted', 'Agreed.'],
      ['decision', 'Confirmed.'],
      ['noted', 'Noted.'],
    ]);
  });

  it('decides nothing in a response', () => {
    const text = 'Reply of the Cabinet\n\nLamps\n\nThe Panel spoke of lamps.\n\nAgreed.\n';
    expect(propose(text, 'response', null).items).toEqual([]);
  });
});
