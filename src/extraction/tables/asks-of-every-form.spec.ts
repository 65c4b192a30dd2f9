import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text).items.map(({ type, reference, owner, dueOn, duePhrase, text: words }) => [
    type,
    reference,
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

const LAMPS = 'Send the Panel the cost of the lamps on the quay.';
const BELL = 'Ask the ferry company for a bell that can be heard.';

describe('what is asked, however its table is set', () => {
  it('under "By" with dates, which is the due date', () => {
    const text = `Pier Panel: action tracker\n\n| Action | Responsible | By | Status |\n|---|---|---|---|\n| ${LAMPS} | Clerk | 3 June 2024 | Open |\n| ${BELL} | Harbour Master | N/A | Open |\n`;
    expect(read(text)).toEqual([
      ['action', null, LAMPS, 'Clerk', '2024-06-03'],
      ['action', null, BELL, 'Harbour Master', null],
    ]);
  });

  it('of the kind that "Type" says', () => {
    const text = `Pier Panel: tracker\n\n| Ref | Recommendation / Action | Type | Owner |\n|---|---|---|---|\n| 1 | That the quay be lit. | Recommendation | Cabinet |\n| 2 | ${BELL} | Action | Clerk |\n`;
    expect(read(text).map(([type]) => type)).toEqual(['recommendation', 'action']);
  });

  it('with a cell on each line, under a title that reads like a head', () => {
    const rows = [
      ['Meeting date', 'Action', 'Lead', 'Target date', 'Position'],
      ['4 March 2024', LAMPS, 'Clerk', '3 June 2024', 'Sent.'],
      ['4 March 2024', BELL, 'Harbour Master', '1 July 2024', 'Asked twice.'],
    ];
    expect(read(`Pier Panel\n\nOutstanding Actions\n\n${rows.flat().join('\n\n')}\n`)).toEqual([
      ['action', null, LAMPS, 'Clerk', '2024-06-03'],
      ['action', null, BELL, 'Harbour Master', '2024-07-01'],
    ]);
  });

  it('in columns of spaces whose head takes two lines', () => {
    const text = `                 PIER PANEL – ACTION LOG

  No.  Date of     Action                            Officer        Deadline
       meeting
  1    04.03.24    Send the Panel the cost of        J Ash          03.06.24
                   the lamps on the quay.
  2    04.03.24    Ask the ferry company for a       R Birch        01.07.24
                   bell that can be heard.
`;
    expect(read(text)).toEqual([
      ['action', '1', LAMPS, 'J Ash', '2024-06-03'],
      ['action', '2', BELL, 'R Birch', '2024-07-01'],
    ]);
  });

  it('as labels before their values, or above them', () => {
    const beside = `Pier Panel\n\nMonitoring of recommendations\n\nRecommendation 3:  That the quay be lit.\nResponsibility:  Harbour Master\nDate:  March 2024\nEvidence of Progress (June 2024):  Lamps are on order.\n`;
    const above = beside.replace(/: {2}/g, ':\n');
    const found = [['recommendation', '3', 'That the quay be lit.', 'Harbour Master', 'March 2024']];
    expect(read(beside)).toEqual(found);
    expect(read(above)).toEqual(found);
  });

  it('as the clauses of one cell, with empty cells between tabs', () => {
    const text = `Pier Panel: resolutions and what became of them\n\nDate\tResolution\tUpdate\tStatus\n04.03.24 Min. 7\tRESOLVED: (1) That the report be noted;\t\tCOMPLETE\n\t(2) That the Clerk be asked to write to the ferry company.\tWritten.\tCOMPLETE\n`;
    expect(read(text).map(([type, reference]) => [type, reference])).toEqual([
      ['noted', 'Min. 7 (1)'],
      ['action', 'Min. 7 (2)'],
    ]);
  });

  it('without how far it is, and with the date that was moved', () => {
    const rows = `| 1 | ${LAMPS} Status: in progress – told on 5 May 2024. | Clerk | 3 June 2024 | 1 July 2024 |\n| 2 | ${BELL} | Clerk | 3 June 2024 | TBC |`;
    const text = `Pier Panel: action log\n\n| Ref | Action | Owner | Original date | Revised date |\n|---|---|---|---|---|\n${rows}\n`;
    expect(read(text)).toEqual([
      ['action', '1', LAMPS, 'Clerk', '2024-07-01'],
      ['action', '2', BELL, 'Clerk', '2024-06-03'],
    ]);
  });

  it('between slashes, where a cell goes on over the end of its line', () => {
    const text = `Pier Panel\n\nRef / Action / Owner / Due / Note\n1 / ${LAMPS} / PB / 3 June 2024 / Sent\n2 / ${BELL}\nUpdate: asked in March / SW / ASAP / ongoing\n3 / No action: withdrawn / - / - / -\n`;
    expect(read(text)).toEqual([
      ['action', '1', LAMPS, 'PB', '2024-06-03'],
      ['action', '2', BELL, 'SW', 'ASAP'],
    ]);
  });

  it('but never a date, a name or a status alone', () => {
    const text = `Pier Panel: action log\n\n| Action | Owner | Due |\n|---|---|---|\n| 3 June 2024 | Clerk | 1 July 2024 |\n| Complete | Clerk | 1 July 2024 |\n| ${BELL} | Clerk | 1 July 2024 |\n`;
    expect(read(text)).toEqual([['action', null, BELL, 'Clerk', '2024-07-01']]);
  });

  it('nor what an item is called, nor when a page was published', () => {
    const text = `Pier Panel: action log\n\n| Action | Owner |\n|---|---|\n| 50 WORK PROGRAMME | Clerk |\n| Published on Tuesday, 4 June 2024 | Clerk |\n| ${BELL} | Clerk |\n`;
    expect(read(text).map(([, , words]) => words)).toEqual([BELL]);
  });
});
