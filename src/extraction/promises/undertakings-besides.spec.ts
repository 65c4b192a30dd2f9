import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

/** More of the same, written without a look at the rules. */
const promisesIn = (talk: string) =>
  propose(
    `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\nApologies: none\n\n5. THE PIER\n\n${talk}\n`,
  ).items.filter(({ type, note }) => (type === 'commitment' && note === null) || type === 'action');

describe('undertakings', () => {
  it.each<[string, string | null]>([
    [
      'Councillor Ash asked how often it had snapped; the Town Treasurer had no number but would send it to members.',
      'the Town Treasurer',
    ],
    [
      'Councillor Ash asked who kept the oars; the Slipmaster was not sure but would find out.',
      'the Slipmaster',
    ],
    [
      'Mr Oak asked who kept them; the Harbour Manager did not know and undertook to ask the Guild.',
      'the Harbour Manager',
    ],
    ['The Director for Adults confirmed that officers would be in touch with the family.', 'officers'],
    ['Mrs Quill said that a timetable for the works was to be sent to parish councils.', 'Mrs Quill'],
    ['The Head of Finance agreed to append the savings tracker to future reports.', 'Head of Finance'],
    [
      'The Assistant Director undertook to get an answer from the contractor by the end of the week.',
      'Assistant Director',
    ],
    [
      'The Service Manager would establish why the letters had been late and advise the ward councillor.',
      'Service Manager',
    ],
    ['Mr Teasel would forward the Inspector’s letter on receipt.', 'Mr Teasel'],
    [
      'Mr Teasel stated that the lead officer would be asked to reply to Councillor Vetch directly.',
      'lead officer',
    ],
    ['The Lead Member said he was willing to meet the allotment holders.', 'Lead Member'],
    ['It was confirmed that officers would write to all ward members.', 'officers'],
    [
      'The Interim Director gave an assurance that figures would be brought back in the autumn.',
      'Interim Director',
    ],
    [
      'Councillor Vetch asked to see the contract. The Solicitor agreed to let her have sight of it.',
      'Solicitor',
    ],
    ['The Solicitor replied that he would take instructions and respond in writing.', 'Solicitor'],
    ['The Panel asked for case studies, and these will be included in the next quarterly report.', null],
    ['The Town Clerk will put this on the next agenda.', 'Town Clerk'],
    ['The Town Clerk will ask the County Council for a date.', 'Town Clerk'],
    [
      'The Estates Officer reported that he was chasing the tenant and would report back in July.',
      'Estates Officer',
    ],
    ['The Ranger said that she’d bring samples to the next meeting.', 'Ranger'],
    ['The Auditor confirmed he would circulate a revised plan.', 'Auditor'],
    ['KT to let everyone have the new rota.', 'KT'],
    ['KT offered to host the next meeting.', 'KT'],
    ['PW and KT agreed to draft the leaflet.', 'PW and KT'],
    ['The Headteacher promised to send the governors a copy.', 'Headteacher'],
    [
      'The Chief Constable’s representative would take back the concerns about speeding.',
      'Chief Constable’s representative',
    ],
    [
      'The Chief Superintendent would provide the Panel with the figures for each beat.',
      'Chief Superintendent',
    ],
    ['Healthwatch would share its findings with the Committee once complete.', 'Healthwatch'],
    ['The Deputy Mayor agreed to speak to the Fair committee.', 'Deputy Mayor'],
    ['The Chair would write a letter of thanks.', 'Chair'],
    ['The Chair said she would raise it with the Leader.', 'Chair'],
    ['The Chairman indicated that he would invite the operator to a future meeting.', 'Chairman'],
    ['Councillor Nettle would pass the petition to the Director.', 'Councillor Nettle'],
    ['Councillor Nettle agreed that he would send photographs to the officer.', 'Councillor Nettle'],
    ['Officers were happy to organise a tour of the depot.', 'Officers'],
    ['Officers agreed to consider the point and report back.', 'Officers'],
    ['Officers committed to updating the dashboard monthly.', 'Officers'],
  ])('%s', (talk, owner) => {
    const promised = promisesIn(talk);
    expect(promised.length).toBeGreaterThan(0);
    if (owner)
      expect(promised.some((one) => one.owner?.toLowerCase().includes(owner.toLowerCase()))).toBe(true);
  });
});
