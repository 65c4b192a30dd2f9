import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const minutes = (settled: string) =>
  `Minutes of the Pier Scrutiny Committee held on 4 June 2025\n\nPresent: Councillor A Ash (Chair), Councillor B Oak\n\n1. APOLOGIES\n\nApologies were received from Councillor C Elm.\n\n5. THE PIER\n\nThe Committee heard from the Head of Piers. There was talk of rust and gulls for some time.\n\n${settled}\n\n6. DATE OF NEXT MEETING\n\n9 July 2025.\n`;

/** How an item of minutes closes, and what it settles, in order. */
describe('the ways in which minutes settle a matter', () => {
  it.each([
    [
      'RESOLVED:\n\n1. That the report be noted.\n2. That the Head of Piers report back in June.',
      'noted action',
    ],
    [
      'RESOLVED: That\n\n(a) the report be noted; and\n(b) the Head of Piers be asked to report back in June.',
      'noted action',
    ],
    [
      'RESOLVED that:-\n\ni) the report be noted; and\nii) the Head of Piers be asked to report back in June.',
      'noted action',
    ],
    ['RESOLVED UNANIMOUSLY that the plan be approved.', 'decision'],
    ['UNANIMOUSLY RESOLVED that the plan be approved.', 'decision'],
    ['It was unanimously RESOLVED that the plan be approved.', 'decision'],
    ['The Committee RESOLVED to approve the plan.', 'decision'],
    [
      'The Committee unanimously RESOLVED to:\n\n1. note the report; and\n2. ask the Head of Piers to report back in June.',
      'noted action',
    ],
    ['The Committee, having considered the report, AGREED that the plan be approved.', 'decision'],
    [
      'IT WAS RESOLVED:\n\n• To note the report\n• To request that the Head of Piers report back in June',
      'noted action',
    ],
    ['Resolved –\n\n(1) That the report be noted.\n(2) That the plan be approved.', 'noted decision'],
    ['Resolved (unanimously) – That the plan be approved.', 'decision'],
    ['*RESOLVED* that the plan be approved.', 'decision'],
    ['**RESOLVED** – that the plan be approved.', 'decision'],
    ['**Resolved:** That the plan be approved.', 'decision'],
    ['Decision:\nThe plan was approved.', 'decision'],
    ['Decision\n\nThe Committee noted the report.', 'noted'],
    ['DECISION\n\nThat the plan be approved.', 'decision'],
    ['Decisions:\n1. The report was noted.\n2. The Head of Piers to report back in June.', 'noted action'],
    ['Outcome: the report was noted.', 'noted'],
    ['The Board instructed the Clerk to write to the ferry company.', 'action'],
    ['The Panel considered the quotes and directed the Treasurer to open a second account.', 'action'],
    ['The Clerk was tasked with writing to the ferry company.', 'action'],
    ['Governors noted the update and requested a list of leave by site.', 'noted action'],
    ['Chairs supported the plan and asked that the clerk be based on the island.', 'decision action'],
    ['Secretariat to convene two officers to draft it.', 'action'],
    ['The Panel discussed the letter. It agreed that the Minister be asked for the contract.', 'action'],
    ['Conclusion: that the report be noted.', 'noted'],
    ['AGREED\n\n1. To note the report.\n2. That the Head of Piers reports back in June.', 'noted action'],
    ['Agreed: that the Head of Piers report back in June.', 'action'],
    [
      'Agreed:\n- Head of Piers to report back in June\n- Clerk to write to the ferry company',
      'action action',
    ],
    [
      'Actions:\n- Head of Piers to report back in June\n- Clerk to write to the ferry company',
      'action action',
    ],
    ['Action: Head of Piers to report back in June.', 'action'],
    ['ACTION – Head of Piers to report back in June', 'action'],
    [
      'ACTIONS AGREED:\n1) Head of Piers to report back in June\n2) Clerk to write to the ferry company',
      'action action',
    ],
    ['Action Point 1: Head of Piers to report back in June.', 'action'],
    ['[Action: Head of Piers to report back in June]', 'action'],
    ['AP1 Head of Piers to report back in June.', 'action'],
    [
      'Recommended:\n\n1. That Cabinet fund the lamps.\n2. That Cabinet mend the pier.',
      'recommendation recommendation',
    ],
    [
      'I have decided:\n\n(a) to close the pier; and\n(b) that the Clerk should tell the anglers.',
      'decision action',
    ],
    [
      'The Committee makes the following recommendations, to which it asks for a reply:\n\n- that Cabinet fund the lamps; and\n- that Cabinet mend the pier.',
      'recommendation recommendation',
    ],
    [
      'We should also like to request the following information:\n\n- the cost of the lamps; and\n- the age of the pier.',
      'action action',
    ],
    ['Terms of reference were before the Committee:\n\n- to look at lamps; and\n- to report by May.', ''],
    ['RESOLVED that the minutes are correctly recorded and that they be signed by the Chair.', 'noted'],
    ['AP3  Mr Ash and Ms Oak to price the lamps\nAP4  Clerk to ring the diver', 'action action'],
    ['RECOMMENDED to Cabinet that the lamps be funded.', 'recommendation'],
    ['RECOMMENDATION TO CABINET: That the lamps be funded.', 'recommendation'],
    ['RECOMMENDATION: That Cabinet fund the lamps.', 'recommendation'],
    [
      'RECOMMENDED TO COUNCIL –\n\n(1) That the lamps be funded.\n(2) That the pier be mended.',
      'recommendation recommendation',
    ],
    ['RESOLVED that Cabinet be recommended to fund the lamps.', 'recommendation'],
    ['RESOLVED that it be recommended to Cabinet that the lamps be funded.', 'recommendation'],
    ['RESOLVED to RECOMMEND to Cabinet that the lamps be funded.', 'recommendation'],
    ['The Panel recommended that Cabinet fund the lamps.', 'recommendation'],
    [
      'The Panel makes the following recommendations to Cabinet:\n\n1. That the lamps be funded.\n2. That the pier be mended.',
      'recommendation recommendation',
    ],
    [
      'The Committee agreed to make the following recommendations to the Cabinet Member:\n(a) That the lamps be funded.\n(b) That the pier be mended.',
      'recommendation recommendation',
    ],
    [
      'The Committee:\n\n(a) NOTED the report;\n(b) AGREED the plan; and\n(c) REQUESTED that the Head of Piers report back in June.',
      'noted decision action',
    ],
    [
      'The Committee:\n\n1. Noted the report.\n2. Requested the Head of Piers to report back in June.',
      'noted action',
    ],
    [
      'The Committee agreed to:\n• note the report\n• ask the Head of Piers to report back in June',
      'noted action',
    ],
    [
      'The Committee AGREED the following actions:\n1. Head of Piers to report back in June.\n2. Clerk to write to the ferry company.',
      'action action',
    ],
    ['The report was noted.', 'noted'],
    ['The Committee noted the report.', 'noted'],
    ['Members noted the report and requested that the Head of Piers report back in June.', 'noted action'],
    [
      'The Committee noted the report and asked the Head of Piers to bring an update in June.',
      'noted action',
    ],
    ['NOTED.', 'noted'],
    ['Noted', 'noted'],
    ['That the report be noted.', 'noted'],
    ['THAT the report be noted.', 'noted'],
    ['(a) That the report be noted; and\n(b) That the Head of Piers report back in June.', 'noted action'],
    [
      'It was proposed by Councillor Ash, seconded by Councillor Oak and\n\nRESOLVED – That the plan be approved.',
      'decision',
    ],
    ['On being put to the vote, it was\n\nRESOLVED\n\nThat the plan be approved.', 'decision'],
    [
      'On the motion of Councillor Ash, seconded by Councillor Oak, it was RESOLVED that the plan be approved.',
      'decision',
    ],
    ['It was proposed by Cllr Ash, seconded by Cllr Oak and RESOLVED to buy a bench.', 'decision'],
    ['It was agreed to buy a bench.', 'decision'],
    ['Members agreed to buy a bench.', 'decision'],
    ['The Council agreed that the Clerk would write to the ferry company.', 'action'],
    ['The Clerk was asked to write to the ferry company.', 'action'],
    ['It was agreed that the minutes be signed as a correct record.', 'noted'],
    [
      'The minutes of the meeting held on 4 May 2025 were agreed as a correct record and signed by the Chair.',
      'noted',
    ],
    ['That the minutes of the meeting held on 4 May 2025 be confirmed as a correct record.', 'noted'],
    [
      'RESOLVED: That the minutes be approved as a correct record, subject to the addition of Councillor Oak to those present.',
      'noted',
    ],
    ['RESOLVED that the press and public be excluded from the meeting.', 'decision'],
    ['ORDERED that the Head of Piers be asked to report back in June.', 'action'],
    ['AGREED that the following be added to the work programme: the pier.', 'decision'],
    [
      'Resolved that: 1. the report be noted; 2. the Head of Piers be asked to report back in June.',
      'noted action',
    ],
    [
      'RESOLVED that (1) the report be noted; (2) the Head of Piers be asked to report back in June; and (3) the plan be approved.',
      'noted action decision',
    ],
    [
      'RESOLVED: That the report be noted and that the Head of Piers be asked to report back in June.',
      'noted action',
    ],
    [
      'The Board:\n\n- noted the report\n- approved the plan\n- asked that the Head of Piers report back in June',
      'noted decision action',
    ],
    [
      'The Board noted the report, approved the plan and asked the Head of Piers to report back in June.',
      'noted decision action',
    ],
    ['The Chairman moved and it was agreed that the plan be approved.', 'decision'],
    ['The recommendations in the report were agreed.', 'decision'],
    ['The officer recommendations were approved.', 'decision'],
    ['RESOLVED – that recommendations 1 to 4 of the report be approved.', 'decision'],
    ['Authority was delegated to the Director of Piers to award the contract.', 'action'],
    [
      'Penderfynwyd / RESOLVED\n\n(a) that the report be noted;\n(b) that the Head of Piers be asked to report back in June.',
      'noted action',
    ],
    ['PENDERFYNWYD / RESOLVED that the report be noted.', 'noted'],
    ['FOR: 5 AGAINST: 2\n\nRESOLVED: That the plan be approved.', 'decision'],
    ['RESOLVED (by 5 votes to 2) that the plan be approved.', 'decision'],
    [
      'Councillors agreed:\n\na. To note the report\nb. That the Head of Piers would report back in June',
      'noted action',
    ],
    [
      'The Panel:\ni. Thanked the Head of Piers for the report.\nii. Requested a further report in June.',
      'noted action',
    ],
    [
      'Agreed actions\n\n1. Head of Piers to report back in June.\n2. Clerk to write to the ferry company.',
      'action action',
    ],
    [
      'Next steps:\n• Head of Piers to report back in June\n• Clerk to write to the ferry company',
      'action action',
    ],
    ['Following discussion, the Committee:\n\nRESOLVED:\n\nThat the report be noted.', 'noted'],
    [
      'Following discussion, Members:\n\n1. Noted the report; and\n2. Asked that the Head of Piers report back in June.',
      'noted action',
    ],
    [
      'The Committee considered the report and:\n\nAGREED\n(i) to note the report.\n(ii) to ask the Head of Piers to report back in June.',
      'noted action',
    ],
    ['DETERMINED that the plan be approved.', 'decision'],
    ['The Cabinet Member APPROVED the plan.', 'decision'],
    [
      'The Executive Member:\n\n1. Approved the plan.\n2. Delegated authority to the Director of Piers to award the contract.',
      'decision action',
    ],
    ['Minute 12 RESOLVED – That the plan be approved.', 'decision'],
    ['RESOLVED, that the plan be approved.', 'decision'],
    ['RESOLVED the plan be approved.', 'decision'],
    ['Resolved to approve the plan.', 'decision'],
    ['Resolved that the plan is approved.', 'decision'],
  ])('%j: %s', (settled, types) => {
    const { items } = propose(minutes(settled));
    expect(items.map(({ type }) => type).join(' ')).toBe(types);
    expect(items.every(({ agendaItem }) => agendaItem === 'THE PIER')).toBe(true);
  });
});
