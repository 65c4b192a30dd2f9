import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const factsOf = (text: string) => propose(text, null, null).document;

describe('whose page it is, and of which day', () => {
  it.each([
    [
      'a committee named in a clause is not who decided',
      'Decision details\n\nPier plan\n\nDecisions:\n\n1. To approve the plan.\n2. To report progress to the Pier Scrutiny Committee.\n\nCabinet, 4 June 2024\n',
      'Cabinet',
    ],
    [
      'a report of another body was received',
      'Agenda item\n\nPiers\n\nMinutes:\n\nThe Cabinet received a report of the Pier Scrutiny Committee.\n\nRESOLVED that the report be welcomed.\n',
      'Cabinet',
    ],
    [
      'a meeting told of in an item',
      'Agenda item\n\nStations\n\nMinutes:\n\nAt the last meeting of the Fire Authority members had asked for figures.\n\nIt was agreed that the report be noted.\n',
      'Fire Authority',
    ],
  ])('%s', (_, text, body) => expect(factsOf(text).body).toBe(body));

  it('takes the day of approved minutes for no day of its own', () => {
    const text =
      'Agenda item\nMinutes\nMinutes of the meeting held on 5 May 2024 (attached).\nMinutes:\nThe minutes of the meeting held on 5 May 2024 were approved.\n';
    expect(factsOf(text).meetingDate).toBeNull();
  });

  it('knows a page of decisions whatever report they name', () => {
    const text =
      'Decision - Review of Piers\n\nDecision made by: Cabinet\nMeeting: Tuesday 7 May 2024\n\nResolved:\n(1) That the report of the Pier Scrutiny Committee be received.\n';
    expect(factsOf(text).kind).toBe('minutes');
  });
});

const ownersOf = (text: string) => propose(text, null, null).items.map(({ type, owner }) => [type, owner]);
const HEAD = 'AUDIT PANEL\nMinutes of a meeting held on 6 February 2025\n\n';

describe('whom a paper addresses', () => {
  it.each([
    [
      `${HEAD}7. LOCAL PLAN (RECOMMENDATION TO COUNCIL)\n\nRECOMMENDED – That the plan be published.\n`,
      [['recommendation', 'Council']],
    ],
    [
      `${HEAD}7. Policies\n\nResolved – That the policy be recommended to the Governance Committee for approval.\n`,
      [['recommendation', 'the Governance Committee']],
    ],
    [`${HEAD}7. Lanes\n\nRESOLVED: The Mill Lane sign be brought to the next meeting.\n`, [['action', null]]],
    [
      'Ann Grey, Cabinet Member for Housing, Northmoor Council, Town Hall\n\nDear Councillor Grey\n\nThe Panel recommends that you publish the plan.\n\nYours sincerely\nJo White\nChair of the Housing Scrutiny Panel\n',
      [['recommendation', 'Cabinet Member for Housing']],
    ],
  ])('%j', (text, owners) => expect(ownersOf(text)).toEqual(owners));
});
