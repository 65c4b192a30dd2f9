import { describe, expect, it } from '@jest/globals';
import { propose } from './propose.js';
import { unreadClauses } from './unread-clauses.js';

const HEAD = 'Minutes of the Pier Panel held on 3 May 2024\n\nPresent: Councillor A Ash\n\n4. Piers\n\n';

/** What is left of a paper beside what is proposed from it. */
const leftOf = (text: string) => unreadClauses(text, propose(text).items).map((one) => [one.type, one.text]);

describe('clauses that became nothing', () => {
  it('are those of a list that told of something else', () => {
    const text = `${HEAD}The report suggested the following options:\n\n(a) the Harbour Master paint the lamps; and\n\n(b) the pier be sold.\n`;
    expect(leftOf(text)).toEqual([
      ['action', 'the Harbour Master paint the lamps; and'],
      ['decision', 'the pier be sold.'],
    ]);
  });

  it('are points that say what should be done, and cells of a table that was none of asks', () => {
    expect(
      leftOf(
        'Notes on piers\n\n- The council should mend the lamps.\n- Visitors said that they should be mended.\n',
      ),
    ).toEqual([['action', 'The council should mend the lamps.']]);
    expect(
      leftOf(
        `${HEAD}| Lamps | the Harbour Master bring a report on lamps |\n| Rails | The rails are old. |\n`,
      ),
    ).toEqual([['action', 'the Harbour Master bring a report on lamps']]);
  });

  it('are none of those proposed', () => {
    expect(leftOf(`${HEAD}RESOLVED that\n\n(a) the report be noted; and\n\n(b) the pier be sold.\n`)).toEqual(
      [],
    );
  });

  it('are no points of the talk', () => {
    expect(
      leftOf(
        `${HEAD}These points were made:\n\n• the lamps had been out since May;\n\n• fares would rise.\n`,
      ),
    ).toEqual([]);
  });
});
