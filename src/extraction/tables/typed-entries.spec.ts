import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const LOG = `Harbour Wardens’ Group
Log of 4 May 2022
No.
Decision, Action or Message
1.
Action – Ask the chandler what a second ladder
would cost
2.
Message – The crane is away until June. Boats should not
be promised a place.
3.
Decision – The wardens will meet on Tuesdays and
not on Sundays.
Who?
AB
When?
Next meeting
Action
completed?
No
4.
Action – Write to the rowing club about the slip.
5.
Decision – The notes will go on the board.
Who?
CD
When?
1st June
Action
completed?
Yes`;

describe('a log of which each entry says what it is', () => {
  it('gives its decisions and actions, also behind columns that came apart, and none of its messages', () => {
    expect(
      propose(LOG).items.map(({ type, reference, text }) => [type, reference, text.slice(0, 24)]),
    ).toEqual([
      ['action', '1', 'Ask the chandler what a '],
      ['decision', '3', 'The wardens will meet on'],
      ['action', '4', 'Write to the rowing club'],
      ['decision', '5', 'The notes will go on the'],
    ]);
  });
});
