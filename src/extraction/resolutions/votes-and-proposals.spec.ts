import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Minutes of the Pier Panel held on 3 May 2024\n\nPresent: Councillor A Ash\n\n';

/** What is read of minutes by rules alone: type and words. */
const read = (text: string) =>
  propose(HEAD + text, 'minutes', null).items.map((one) => `${one.type}: ${one.text.replace(/\s+/g, ' ')}`);

/** What minutes say, and what is read of it. */
const PAPERS: [string, string, string[]][] = [
  [
    'capital letters without a stop',
    '4. Piers\n\nResolved:\nA That the lamps be approved.\nB That the Harbour Master report in June.\n',
    ['decision: That the lamps be approved.', 'action: That the Harbour Master report in June.'],
  ],
  [
    'a vote in brackets before what was resolved',
    '4. Piers\n\nResolved (7 votes for, 2 against): That the pier be sold.\n\n5. Lamps\n\nRESOLVED, nem con, that the tender be accepted.\n',
    ['decision: That the pier be sold.', 'decision: that the tender be accepted.'],
  ],
  [
    'what was carried when put to the vote',
    '4. Piers\n\nIt was moved, seconded and on being put to the vote carried that leave be granted.\n\nFor: 6\nAgainst: 3\n',
    ['decision: leave be granted.'],
  ],
  [
    'an amendment that became the motion, and the motion that it took the place of',
    '4. Piers\n\nProposal\nProposed by Councillor Ash, Seconded by Councillor Oak,\nThat the Panel gives £30 to the band.\nAmendment\nProposed by Councillor Elm, Seconded by Councillor Ash,\nThat the Panel gives £20 to the band, if it plays twice.\nThe vote was four to two and it was carried. The amendment was then put as the substantive motion and passed.\n\n5. Flags\n\nMoved by Cllr Ash, seconded by Cllr Oak, that the Panel pays £9 for a flag. An amendment was moved by Cllr Elm, seconded by Cllr Ash, that the Panel pays £5 for a flag. The amendment was carried and became the substantive motion, which was carried.\n',
    [
      'decision: That the Panel gives £20 to the band, if it plays twice.',
      'decision: that the Panel pays £5 for a flag.',
    ],
  ],
  [
    'a motion whose amendment was lost',
    '4. Piers\n\nMoved by Cllr Ash, seconded by Cllr Oak, that the pier be shut.\n\nAn amendment was moved by Cllr Elm, seconded by Cllr Ash, that half of the pier be shut.\n\nThe amendment was put to the vote and lost. The motion was then put and carried.\n',
    ['decision: that the pier be shut.'],
  ],
  [
    'a motion that was lost like its amendment',
    '4. Piers\n\nMoved by Cllr Ash, seconded by Cllr Oak, that the pier be shut.\n\nAn amendment was moved by Cllr Elm, seconded by Cllr Ash, that half of the pier be shut.\n\nThe amendment was put to the vote and lost. The motion was then put and not carried.\n',
    [],
  ],
  [
    'words that lead to nothing',
    '4. Piers\n\nRESOLVED:\n\nThat:\n\n5. Lamps\n\nThe Panel agreed that:\n\n6. Ferries\n\nMembers agreed to this.\n',
    [],
  ],
  [
    'a line broken before a capital',
    '4. Piers\n\nRESOLVED that the sale of the old huts at\n\nFirth Quay be approved, subject to the terms in the\n\nreport.\n',
    [
      'decision: that the sale of the old huts at Firth Quay be approved, subject to the terms in the report.',
    ],
  ],
  [
    'a list in the paragraph of its body',
    '4. Piers\n\nThe Panel: (a) endorsed the plan; and (b) asked the Harbour Master to report in June.\n',
    ['decision: endorsed the plan; and', 'action: asked the Harbour Master to report in June.'],
  ],
  [
    'verbs with nobody before them',
    '4. Piers\n\n(a) Agreed the policy.\n(b) Welcomed the new warden.\n\n5. Lamps\n\nEndorsed the bid for lamps.\n',
    [
      'decision: Agreed the policy.',
      'noted: Welcomed the new warden.',
      'decision: Endorsed the bid for lamps.',
    ],
  ],
  [
    'what the report recommended before the decision',
    '4. Piers\n\nRECOMMENDED in the report that:\n\na) the huts be sold;\nb) the fund be raised.\n\nDECISION: The recommendations were approved.\n',
    ['decision: The recommendations were approved.'],
  ],
  [
    'what was agreed to',
    '4. Piers\nCllr Ash proposed that the Harbour Master bring a map to the next meeting. This was agreed.\n\n5. Lamps\nThe Chair suggested writing to the owner and this was agreed.\n',
    [
      'action: the Harbour Master bring a map to the next meeting.',
      'decision: The Chair suggested writing to the owner',
    ],
  ],
  [
    'what a body is content with, agrees on or has nothing against',
    '4. Piers\nMembers were content to shut the pier until the spring.\n\n5. Lamps\nEveryone agreed that the lamps should not be renewed.\n\n6. Huts\nThere was general agreement that the huts be sold.\n\n7. Barn\nThe Panel had no objection to the barn.\n',
    [
      'decision: Members were content to shut the pier until the spring.',
      'decision: the lamps should not be renewed.',
      'decision: the huts be sold.',
      'decision: The Panel had no objection to the barn.',
    ],
  ],
  [
    'what stands behind a title or a proposer, and what is sent back',
    '4. Piers\nPolicies: Attendance and Health were both agreed.\n\n5. Lamps\nOn the proposal of Mr Oak, seconded by Mr Elm, the accounts were approved for payment.\n\n6. Huts\nThe Panel agreed that the decision be sent back to Cabinet.\n\n7. Quay\nMembers voted unanimously to continue to pay for the lamp.\n',
    [
      'decision: Attendance and Health were both agreed.',
      'decision: the accounts were approved for payment.',
      'recommendation: the decision be sent back to Cabinet.',
      'decision: voted unanimously to continue to pay for the lamp.',
    ],
  ],
  [
    'what somebody asked for, and the word that gave it',
    '4. Piers\nMr Oak asked if the Panel would give £50 for the tea. Agreed.\n\n5. Lamps\nThe Treasurer presented the accounts. Approved.\n',
    ['decision: Mr Oak asked if the Panel would give £50 for the tea. Agreed.', 'decision: Approved.'],
  ],
  [
    'what was asked of two in one sentence, and of somebody by a small letter',
    '4. Piers\nThe Harbour Master was asked to find a diver and the Head of Law to supply a table of leases.\n\n5. Lamps\nThe head was asked to close the shed. Ada Ash from the Trust was asked to find the key.\n',
    [
      'action: The Harbour Master was asked to find a diver',
      'action: the Head of Law to supply a table of leases.',
      'action: The head was asked to close the shed.',
      'action: Ada Ash from the Trust was asked to find the key.',
    ],
  ],
  [
    'tasks numbered below their word, each with its owner behind',
    '4. Piers\nThe pier was discussed.\n\nActions:\n1. Harbour Master to speak to the divers. (Owner: Ada Ash)\n2. Checks for All Members of the Pier Panel. (Owner: Pier Manager)\n3. Look at what other piers do (Owner: Ben Oak)\n',
    [
      'action: Harbour Master to speak to the divers.',
      'action: Checks for All Members of the Pier Panel.',
      'action: Look at what other piers do',
    ],
  ],
  [
    'tasks of two people by their first names',
    '4. Piers\nAnil and Beth to draft new signs.\n',
    ['action: Anil and Beth to draft new signs.'],
  ],
  [
    'initials in the margin, each in its own row',
    '4. Piers\nThe map of huts to be sent to all members.          JH\nThe Panel asked for costs to be added to the plan.     AM\n',
    [
      'action: The map of huts to be sent to all members.',
      'action: asked for costs to be added to the plan.',
    ],
  ],
  [
    'agreed actions that name nobody',
    '4. Piers\n\nAgreed actions:\n- Circulate the list of the huts\n- Invite the Trust to the next meeting\n',
    ['action: Circulate the list of the huts', 'action: Invite the Trust to the next meeting'],
  ],
  [
    'what is sold or divided by saying so',
    '4. Piers\n\nRESOLVED\n(1) That the huts be divided between the two quays.\n(2) That the hall be sold.\n',
    ['decision: That the huts be divided between the two quays.', 'decision: That the hall be sold.'],
  ],
  [
    'errands of one member of the executive',
    '4. Piers\n\nThe Cabinet Member agreed to come back to members with dates.\n\nThe Harbour Master said that the price was secret. She would however write to Councillor Ash with the figures.\n',
    [
      'commitment: The Cabinet Member agreed to come back to members with dates.',
      'commitment: She would however write to Councillor Ash with the figures.',
    ],
  ],
  [
    'a quotation as the decision of the paper itself',
    '4. Piers\n\nThe Panel considered the report and agreed as follows:\n\n“RESOLVED: (1) That the huts be sold. (2) That the letter be noted.”\n',
    ['decision: That the huts be sold.', 'noted: That the letter be noted.”'],
  ],
  [
    'the same words about two matters',
    '4. Piers\n\nRESOLVED: That the Harbour Master be asked to bring a further report to the next meeting.\n\n5. Lamps\n\nRESOLVED: That the Harbour Master be asked to bring a further report to the next meeting.\n',
    [
      'action: That the Harbour Master be asked to bring a further report to the next meeting.',
      'action: That the Harbour Master be asked to bring a further report to the next meeting.',
    ],
  ],
];

describe('minutes are read with', () => {
  it.each(PAPERS)('%s', (_, text, items) => {
    expect(read(text)).toEqual(items);
  });
});

describe('papers that settle nothing', () => {
  it('are reports by officers that tell what was agreed before', () => {
    const report = `Pier Council\nReport to: Pier Panel\nReport of: Director of Piers\n\n1. Purpose of report\n1.1 To tell members of the huts.\n\n2. Background\n2.1 In 2021 it was agreed that the huts be surveyed every year.\n\n3. Legal implications\n3.1 None.\n`;
    expect(propose(report, null, null).items).toEqual([]);
  });

  it('are lists of contents', () => {
    const report = `Pier Council\nScrutiny review of huts: final report\n\nContents\n1. Foreword 2\n2. Recommendations to Cabinet 3\n3. Approve the plan: what we heard 5\n\nRecommendations to Cabinet\n1. That Cabinet approve the plan for the huts.\n2. That Cabinet publish a list of the huts.\n`;
    expect(propose(report, null, null).items.map(({ text }) => text)).toEqual([
      'That Cabinet approve the plan for the huts.',
      'That Cabinet publish a list of the huts.',
    ]);
  });
});

describe('a task group recommends', () => {
  it.each([
    ['We recommend that the Cabinet:', ['work with owners', 'instruct officers to map the huts']],
    ['The Task Group recommends that officers:', ['review the fund each year', 'write to the owners']],
  ])('%s', (lead, clauses) => {
    const paper = `Pier Council\nHut Task Group\nReport of the Task Group\n\n${lead}\n\n• ${clauses.join('\n• ')}\n`;
    expect(propose(paper, null, null).items.map(({ type, text }) => [type, text])).toEqual(
      clauses.map((text) => ['recommendation', text]),
    );
  });

  it('in the infinitive, a line each', () => {
    const paper = `Pier Council\nReport of the Working Group on Huts\n\nRecommendations of the Group\n\nTo sell the huts at First Quay\nTo keep the huts at Old Quay\n`;
    expect(propose(paper, null, null).items.map(({ text }) => text)).toEqual([
      'To sell the huts at First Quay',
      'To keep the huts at Old Quay',
    ]);
  });
});

describe('no day of the meeting is', () => {
  it.each([
    'Decision: The fees be adopted from 1 April 2025.',
    'Decisions come into force on 17 March 2025',
    'Target date: 30 June 2025',
    'Date of effect: 14 March 2025',
    'That Cabinet publish a list of huts by 30 June 2025.',
    '2. Minutes of 8 April 2025',
    'Resolved: that the minutes of 8 April 2025 be signed.',
  ])('%s', (line) => {
    expect(propose(`Pier Council\nPier Panel\n\n${line}\n`, null, null).document.meetingDate).toBeNull();
  });
});
