import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, null, null).items.map(({ type, reference, owner, text: words }) => [
    type,
    reference,
    owner,
    words,
  ]);

const SHEET = (words: string) =>
  `DECISIONS\n\nSet out below is a summary of the decisions taken at the meeting of the Executive held on Monday, 3 June 2024. The wording used may change in the minutes.\n\nMembers are reminded that notice of a call-in must be given by Friday 7 June 2024.\n\n4. Lamps\n\n${words}\n`;

describe('lists of decisions', () => {
  it('take no title and no note on the sheet for a decision', () => {
    expect(read(SHEET('Resolved: That the lamp contract be awarded to the lower tender.'))).toEqual([
      ['decision', null, null, 'That the lamp contract be awarded to the lower tender.'],
    ]);
  });

  it('keep the clauses behind a reason in the same list', () => {
    expect(
      read(
        SHEET(
          'Resolved: (i) That the report be noted.\n\n(ii) That the quay be leased to the rowing club.\n\nReason: To keep the quay open.\n\n(iii) That a report on lamps be brought to the Executive at the end of 2024.',
        ),
      ).map(([type, reference]) => [type, reference]),
    ).toEqual([
      ['noted', '(i)'],
      ['decision', '(ii)'],
      ['action', '(iii)'],
    ]);
  });

  it('read a list in which every clause is number one', () => {
    expect(
      read(
        'Decision Maker: Director of Piers\n\nAGREED: that\n\n1. the north pier be leased to the club\n\n1. a contract be entered with Oak & Sons for the lamps\n\n1. the tender report be approved\n',
      ).map(([type]) => type),
    ).toEqual(['decision', 'decision', 'decision']);
  });

  it('keep a clause whole whose words go on below it', () => {
    expect(
      read(
        SHEET(
          'Resolved:\n\nThat Executive\n\ni) Notes what the consultants found about the\n\nHarbour Wall in the spring.\n\nii) Agrees that the wall be sold.',
        ),
      ),
    ).toEqual([
      ['noted', 'i)', null, 'Notes what the consultants found about the Harbour Wall in the spring.'],
      ['decision', 'ii)', null, 'Agrees that the wall be sold.'],
    ]);
  });

  it('take what a decision is to ensure for a part of it', () => {
    const items = read(
      SHEET(
        'Resolved: That the Executive Member for Piers approved the Lamp Strategy to ensure:\n\ni. The quay could be lit at night.\n\nii. The Council bought lamps fairly.',
      ),
    );
    expect(items.map(([type]) => type)).toEqual(['decision']);
  });

  it('take a list put to the council for recommendations to it', () => {
    expect(
      read(
        SHEET(
          'Resolved: That the recommendations in the report be approved.\n\nRecommended: That Council:\n\n(i) Approve the pier byelaws.\n\n(ii) Delegate authority to the Solicitor to seal them.',
        ),
      ).map(([type, , owner]) => [type, owner]),
    ).toEqual([
      ['decision', null],
      ['recommendation', 'Council'],
      ['recommendation', 'Council'],
    ]);
  });

  it('read what stands under "Decision taken", and no line for a signature', () => {
    expect(
      read(
        'The following decisions were taken on 3 June 2024 by the CABINET\n\nConfirmed as a true record of decisions taken ……………………\n\nAgenda item\n\nLamps\n\nDecision taken\n\n1. Members approved the lamp plan as printed.\n\n2. Members allocated £3,000 to the north pier.\n',
      ).map(([type, reference]) => [type, reference]),
    ).toEqual([
      ['decision', '1'],
      ['decision', '2'],
    ]);
  });
});

it('gives what stands under "asks officers to" to them, whatever its verb', () => {
  expect(
    read(
      'Minutes of the Cabinet\n\n3 June 2024\n\nApologies were received.\n\n3. Lamps\n\nThe Cabinet asks Officers, in consultation with the Cabinet Member for Piers, to:\n\n1. Explore lamps that burn oil.\n\n2. Foster trade with the ferry.\n',
    ).map(([type, , owner]) => [type, owner]),
  ).toEqual([
    ['action', 'Officers, in consultation with the Cabinet Member for Piers'],
    ['action', 'Officers, in consultation with the Cabinet Member for Piers'],
  ]);
});

it('takes no paragraphs of an officers’ report on tracking for a table', () => {
  expect(
    read(
      'Agenda Item No\n\nScrutiny Committee (Piers): 3 June 2024\n\nReport of the Director of Law\n\nTracking of Recommendations\n\nPurpose of the Report\n\n1. To advise Members of progress on the recommendations for\n\n• the year 2022 (Appendix A)\n\n2. To obtain the views of Members on each recommendation.\n\nRecommendation\n\nThe views of the Committee are sought.\n\nReason for the Recommendation\n\nTo track recommendations well.\n\nBackground\n\n3. A part of good scrutiny is to monitor what was recommended and to report on it.\n\nRelevant Issues and Options\n\n4. Appendix A shows what was done about each of them so far.\n',
    ),
  ).toEqual([]);
});

it('takes a conclusion that tells of a "should" for no recommendation', () => {
  expect(
    read(
      'Report of the Pier Scrutiny Commission\n\nCONCLUSIONS AND RECOMMENDATIONS\n\n1. This report was first meant for a bill that is lost. It puts down markers should the Council return to it.\n\n2. It is a pity that the plan was late. We recommend that the Government should, in future, print its plans in full.\n',
    ).map(([type, reference, owner]) => [type, reference, owner]),
  ).toEqual([['recommendation', '2', 'the Government']]);
});

it('reads the form of one decision as resolutions, and no table of asks', () => {
  expect(
    read(
      'RECORD OF EXECUTIVE DECISION TAKEN BY A CABINET MEMBER\n\nDecision made by: Councillor Tom Hale, Cabinet Member for Piers\nDate of decision: 3 May 2024\nRef No: H07/24\n\nRecord of decision:\n\nThat the Cabinet Member:\n1. approves the making of the Mill Lane Order as printed; and\n2. instructs the Head of Piers to write to the objectors.\n\nReasons for decision: To keep the lane clear.\n\nConflicts of interest: None\n',
    ).map(([type, reference, owner]) => [type, reference, owner]),
  ).toEqual([
    ['decision', '1', null],
    ['action', '2', 'the Head of Piers'],
  ]);
});
