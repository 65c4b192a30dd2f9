import { describe, expect, it } from '@jest/globals';
import { classifyClause } from './classify.js';

describe('classifyClause', () => {
  it.each([
    ['the report be noted', 'noted'],
    ['the minutes be approved as a correct record', 'noted'],
    ['the officers be thanked for their work', 'noted'],
    ['the work programme be noted, subject to the addition of buses', 'decision'],
    ['the press and public be excluded', 'decision'],
    ['a task group be established', 'decision'],
    ['to endorse the strategy', 'decision'],
    ['the Director of Place be asked to write to residents', 'action'],
    ['the matter be referred to Cabinet', 'action'],
    ['the Executive be recommended to mend the pier', 'recommendation'],
    ['the Cabinet Member be requested to review the fees', 'recommendation'],
    ['The minutes of 13 July as amended', 'noted'],
    ['To accept the report.', 'noted'],
    ['the following payments be authorised', 'decision'],
    ['that a report on the use of the grants be made to the Panel in May', 'action'],
    ['Agrees to receive a further report in six months', 'action'],
    ['that scoping reports be brought to a future meeting', 'action'],
    ['that the Head of Piers report progress at every meeting', 'action'],
    ['that the Clerk bring three prices to the next meeting', 'action'],
    ['that Councillor Ash replace Councillor Birch on the trust', 'decision'],
    ['that Councillor Ash write to the bus company', 'action'],
    ['figures be shown from spring, the Team Leader to approach the Trust', 'action'],
    ['that five per cent of the receipt be set aside for the field next to it', 'decision'],
    ['that a group be set up and that the Scrutiny Officer email members', 'action'],
    ['that the debts be written off', 'decision'],
    ['the Harbour Trust be asked to re-open the ferry before the winter', 'recommendation'],
    ['the Harbour Trust be asked to report on the ferry', 'action'],
    ['the proposed decision to be taken by the Cabinet Member be endorsed', 'recommendation'],
    ['that no fee will be asked of any angler', 'decision'],
    ['that Councillor Ash take the place of Councillor Birch on the trust', 'decision'],
    ['that the plan be approved, and the Head of Piers asked to report in July', 'action'],
    ['the minutes be agreed as an accurate record and the Chair be authorised to sign them', 'noted'],
    ['to include the pond in the forward programme', 'decision'],
    ['That the report be accepted', 'noted'],
    ['That the annual report be received for information', 'noted'],
    ['that the Committee was satisfied with the repairs made', 'noted'],
    ['that the Chair’s statement be noted', 'noted'],
    ['The minutes of 4 June were approved after the incorporation of the changes requested', 'noted'],
    ['Noting that the foreword was missing, the Panel approved the rest of the report', 'decision'],
    ['that the Authority contribute up to £900 towards the survey', 'decision'],
    ['we should leave the gate unlocked until the autumn', 'decision'],
    ['the hedge should be reduced to four feet', 'action'],
    ['a reply would be sought from the harbour company', 'action'],
    ['write to the Minister to request that the debate be deferred', 'action'],
    ['agreed for the Convener and the Scrutiny Officer to write a draft report', 'action'],
    ['The Board agreed that future reports should say what they cost', 'action'],
    ['that the Head of Piers be made aware of the wishes of this Committee', 'action'],
    ['During August, for the items agreed, the Chair meet the Head of Piers', 'action'],
  ])('%s: %s', (words, type) => {
    expect(classifyClause(words, { keyword: 'resolved' })).toBe(type);
  });

  it('takes what an executive asks of its member for an action', () => {
    const words = 'the Cabinet Member be requested to review the fees';
    expect(classifyClause(words, { keyword: 'resolved', ofExecutive: true })).toBe('action');
  });
});
