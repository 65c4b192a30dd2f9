import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import type { WhosePaper } from './circumstances.js';
import { isLost, leavesNoTask, type WhoseAct, whoseAct } from './whose-act.rules.js';

const PIER: WhosePaper = {
  meetingDate: '2020-03-03' as WhosePaper['meetingDate'],
  wordsOfHead: new Set(['marl', 'town', 'council', 'pier', 'scrutiny', 'committee']),
};

describe('whose act a sentence tells', () => {
  it.each<[string, string, string, WhoseAct]>([
    ['It was agreed that', 'the pier be painted', '', 'ours'],
    ['RESOLVED', 'that the pier be painted', '', 'ours'],
    ['The Committee agreed to', 'write to the Minister', '', 'ours'],
    ['The Scrutiny Committee agreed', 'the plan', '', 'ours'],
    ['At its meeting on 3 March 2020, the Committee agreed that', 'the pier be painted', '', 'ours'],
    ['NOT RESOLVED', '', '', 'none'],
    ['It was not agreed that', 'the pier be closed', '', 'none'],
    ['The motion was never carried that', 'the pier be closed', '', 'none'],
    ['Cabinet had agreed that', 'the pier be sold', '', 'none'],
    ['it had been resolved to', 'close the lane', '', 'none'],
    ['At its meeting on 4 February 2020, the Committee agreed that', 'the pier be painted', '', 'none'],
    ['RESOLVED', 'that the lamps be blue (LOST).', '', 'none'],
    ['RESOLVED', 'That the lamps be blue.', 'Lost by 3 votes to 4.', 'none'],
    ['The Clerk reported that the Dunnock Parish Council RESOLVED', 'that its benches be moved', '', 'none'],
    ['The Finance Committee resolved to', 'raise the rent', '', 'doubtful'],
    ['Cabinet RESOLVED', 'that the pier be sold', '', 'doubtful'],
    ['The plan was', 'was approved by the Highways Authority', '', 'doubtful'],
    ['Members asked whether it was agreed that', 'the Warden be paid', '', 'doubtful'],
    ['It was agreed that', 'the pier be painted', 'This was later rescinded.', 'doubtful'],
    ['It was agreed that', 'the Clerk would reply if it were asked', '', 'doubtful'],
    ['It will be RESOLVED', 'that the pier be sold', '', 'doubtful'],
    ['To be RESOLVED:', 'That the pier be sold', '', 'doubtful'],
    ['It was proposed that it be AGREED', 'that the pier be sold', '', 'doubtful'],
    ['RESOLVED', 'That the pier be sold', 'The vote was lost.', 'doubtful'],
    ['It was moved and RESOLVED', 'that the pier be sold', 'The motion fell.', 'doubtful'],
  ])('%s … %s (%s): %s %#', (told, clause, behind, whose) => {
    expect(whoseAct({ told, clause, behind }, PIER)).toBe(whose);
  });

  it('knows a cabinet in the papers of one, and no stranger where the head names nobody', () => {
    expect(whoseAct({ told: 'Cabinet RESOLVED', clause: 'that …', behind: '' }, { ofExecutive: true })).toBe(
      'ours',
    );
    expect(whoseAct({ told: 'The Finance Committee agreed to', clause: 'pay', behind: '' }, {})).toBe('ours');
  });

  it.each([
    '(LOST)',
    'LOST: 3 for 5 against.',
    'That the pier be sold. Defeated by one vote.',
    'Not carried',
  ])('takes %s for lost', (words) => expect(isLost(words)).toBe(true));

  it('takes no loss of something for one', () => {
    expect(isLost('that the Clerk find the keys that were lost on the pier in the storm of May')).toBe(false);
  });

  it('leaves no task where nobody is to do it', () => {
    expect(leavesNoTask('the Clerk to write to the Minister')).toBe(false);
    expect(leavesNoTask('the Clerk to write had been suggested')).toBe(true);
  });
});

describe('a resolution that a report retells', () => {
  const retold = (lead: string) =>
    propose(
      `Pier Committee\n\nMinutes of the meeting held on 3 March 2020\n\n1. Buses\n\n${lead}\n\n“That the Chair be asked to write to the operator.”\n\nThe Chair wrote in May.`,
    ).items.map(({ text }) => text);

  it('is none of this paper', () => {
    expect(retold('At its meeting on 4 February 2020, the Pier Committee resolved:')).toEqual([]);
  });

  it('is its own where nothing says that it was another meeting’s', () => {
    expect(retold('The Pier Committee resolved:')).toHaveLength(1);
  });
});
