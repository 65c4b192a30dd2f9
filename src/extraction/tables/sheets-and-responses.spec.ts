import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) => {
  const { items, answers, document } = propose(text, null, null);
  return {
    kind: document.kind,
    items: items
      .filter(({ type }) => type !== 'commitment')
      .map(({ type, reference, owner, duePhrase }) => [type, reference, owner, duePhrase]),
    answers: answers.map(({ decision }) => decision),
  };
};

describe('tables of responses', () => {
  it('tell who from when in one cell, and in two under one head', () => {
    const cells =
      'Response to the Scrutiny Review of Lamps|Ref|Recommendation|Response|Who and when|R1|That a map of lamps be printed.|Agreed|Lamps Officer, May 2026|R2|That lamps be mended within a week.|Agreed in part|Lamps Manager|June 2026|R3|That every lamp be lit all night.|Not agreed|Director of Roads, n/a';
    expect(read(cells.split('|').join('\n\n'))).toEqual({
      kind: 'response',
      items: [
        ['recommendation', 'R1', 'Lamps Officer', 'May 2026'],
        ['recommendation', 'R2', 'Lamps Manager', 'June 2026'],
        ['recommendation', 'R3', 'Director of Roads', null],
      ],
      answers: ['accepted', 'accepted-in-part', 'rejected'],
    });
  });

  it('give the answers of a tracker that has a column of decisions with their dates', () => {
    const table =
      'Recommendations tracker\n\n| No. | Recommendation | Decision and date | Lead officer | Progress |\n|---|---|---|---|---|\n| 1 | That a map be printed | Agreed, 4 May 2022 | Lamps Officer | Agreed with the printer |\n| 2 | That fares be frozen | Not agreed, 4 May 2022 | Head of Finance | None |\n| 3 | That lamps be mended | Awaited | Lamps Officer | None |\n';
    const { kind, answers } = read(table);
    expect({ kind, answers }).toEqual({ kind: 'tracker', answers: ['accepted', 'rejected'] });
  });

  it('are known by what was proposed and whether it is agreed', () => {
    const table =
      'Lamps Working Group: what will happen\n\n| Working Group proposal | Council view | What happens next | Lead | By when |\n| --- | --- | --- | --- | --- |\n| Open the last stop | Agreed | The stops are surveyed. | Lamps Officer | May 2026 |\n| Run a bus at night | Not agreed | There is no money. | - | - |\n';
    expect(read(table)).toEqual({
      kind: 'response',
      items: [
        ['recommendation', null, 'Lamps Officer', 'May 2026'],
        ['recommendation', null, null, null],
      ],
      answers: ['accepted', 'rejected'],
    });
  });

  it('may answer with one word below', () => {
    const text =
      'Cabinet response to recommendations of the Lamps Commission\n\nRecommendation\nCabinet Response\n1. Paint the lamps each spring.\nAgreed.\n2. Ask shops to light their windows.\nNot agreed.\n';
    expect(read(text)).toEqual({
      kind: 'response',
      items: [
        ['recommendation', '1', null, null],
        ['recommendation', '2', null, null],
      ],
      answers: ['accepted', 'rejected'],
    });
  });

  it('give each recommendation the officer below it', () => {
    const text =
      'Lamps Inquiry implementation plan\n\n1. Keep a list of lamps.\n\nCouncil’s position: accepted. Lead officer: Lamps Engineer. Timescale: March 2026.\n\n2. Report to the Panel each January.\n\nCouncil’s position: accepted. Lead officer: Head of Roads. Timescale: January 2026.\n';
    expect(read(text).items.map(([, , owner]) => owner)).toEqual(['Lamps Engineer', 'Head of Roads']);
  });
});

describe('sheets of decisions', () => {
  it('part what a cell asks from what it notes', () => {
    const table =
      'DECISION SHEET\nLamps Committee - Thursday, 13 November 2025\n\n| Item | Subject | Decision |\n| --- | --- | --- |\n| 1 | Minutes | Approved as a correct record. |\n| 2 | Lamps | The report was noted. The Lamps Officer was asked to bring a list. |\n| 3 | Poles | That the pole scheme be adopted. |\n';
    expect(read(table).items.map(([type, reference]) => [type, reference])).toEqual([
      ['noted', '1'],
      ['noted', '2'],
      ['action', '2'],
      ['decision', '3'],
    ]);
  });
});

describe('final reports', () => {
  it('recommend beside their reasons', () => {
    const table =
      'Review of Gritting: final report of the working group\n\n| Recommendation | Rationale |\n| --- | --- |\n| 1. The Council should publish the routes. | Officers will need to check the map. |\n| 2. Parish councils should be offered grit. | They would act sooner. |\n';
    expect(read(table).items.map(([type, reference]) => [type, reference])).toEqual([
      ['recommendation', '1'],
      ['recommendation', '2'],
    ]);
  });

  it('recommend once what a summary prints again, however short', () => {
    const text =
      'Report of the Lamps Scrutiny Panel\n\nFinal report\n\nSummary of recommendations\n\nRecommendation 1: That lamps be lit at dusk.\nRecommendation 2: That poles be painted green.\n\nFindings\n\nThe Panel met twice.\n\nRecommendation 1: That lamps be lit at dusk.\n\nIt was dark.\n\nRecommendation 2: That poles be painted green.\n';
    expect(read(text).items).toHaveLength(2);
  });
});

describe('the day of a meeting', () => {
  it('is not the first day of what a plan covers', () => {
    const day = (text: string) => propose(text, null, null).document.meetingDate;
    expect(
      day('Forward Plan of Key Decisions\n1 March 2025 to 30 June 2025\n\nThe plan of the Cabinet.\n'),
    ).toBeNull();
    expect(
      day(
        'Agenda and minutes\nGull Point Fire Authority - Wednesday, 5th March, 2025 10.30 am\n\nRESOLVED: That the budget be approved.\n',
      ),
    ).toBe('2025-03-05');
  });
});
