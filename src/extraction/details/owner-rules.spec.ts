import { describe, expect, it } from '@jest/globals';
import { readOwner } from './owner.js';
import { OWNER_RULES } from './owner-rules.js';

/** Rule, clause, owner: each rule alone, without those before it. */
const CASES: [string, string, string | null][] = [
  [
    'asked that somebody do',
    'Councillor Ash requested that the Director of Piers report on the lamps',
    'Director of Piers',
  ],
  [
    'recommended to',
    'It be recommended to the Ferry Board that fares be frozen until spring',
    'the Ferry Board',
  ],
  ['recommended to', 'To recommend to Cabinet that the moorings be let', 'Cabinet'],
  ['recommended to', 'the report recommended to members for reading', null],
  [
    'recommended to',
    'the Panel recommends again to the Cabinet Member that stiles be mended',
    'the Cabinet Member',
  ],
  [
    'recommended to',
    'to recommend to the Roads, Piers and Ferries Committee that fares be frozen',
    'the Roads, Piers and Ferries Committee',
  ],
  ['recommended to', 'Recommend to Full Council the adoption of the pier plan', 'Full Council'],
  [
    'we recommend that somebody should',
    'It is too slow. We therefore recommend that the Government should act.',
    'the Government',
  ],
  ['done by', 'a log be kept by the scrutiny team', 'the scrutiny team'],
  ['to do', 'Update Lamp Policy to cover the quay', null],
  ['two together', 'the police and the Council agree a plan for the quay', 'the police and the Council'],
  ['two together', 'the Council and the public are glad of it', null],
  [
    'and that somebody do',
    'the wall be fenced off and that the Clerk ask the engineer for a price',
    'the Clerk',
  ],
  ['and that somebody do', 'liners be given out and that SC report in October', 'SC'],
  ['and that somebody do', 'the pier be lit and that CCTV check the quay', null],
  [
    'asks somebody',
    'to request that the interim Head of Piers liaise with leaders',
    'the interim Head of Piers',
  ],
  ['done by', 'an update be brought by the Ferry Board in March 2020', 'the Ferry Board'],
  ['to do', 'C Lamb and S Roe to cost the works', 'C Lamb and S Roe'],
  ['be asked', 'Cabinet is asked to open the tower on Sundays', 'Cabinet'],
  ['be asked', 'Cabinet be advised that no library should close', 'Cabinet'],
  ['be asked', 'the plan be agreed, and the Clerk be instructed to print it', 'the Clerk'],
  ['be asked', 'Licensing Committee be asked to look at the fees', 'Licensing Committee'],
  ['to do', 'S Gale to bring the draft', 'S Gale'],
  ['to do', 'Insp. Marl to ring the warden', 'Insp. Marl'],
  ['to do', 'RBHT to supply the waiting times by ward', 'RBHT'],
  ['to do', 'Members to be told in May', null],
  ['name and colon', 'Head of Roads: provide a map of the gullies', 'Head of Roads'],
  ['name and colon', 'Cllr Oak – to write to the bus company', 'Cllr Oak'],
  ['head of the clause', 'the Section 106 Officer provide a note', 'the Section 106 Officer'],
  ['head of the clause', 'the Cabinet Member asks the Trust to explain', 'the Cabinet Member'],
  ['head of the clause', 'the Committee asks the Director to explain', null],
  [
    'head of the clause',
    'the Director of Place, in consultation with the Chair, publish the plan',
    'the Director of Place',
  ],
  [
    'somebody to do behind',
    'the plan be approved, and the Head of Piers asked to report',
    'the Head of Piers',
  ],
  ['somebody to do behind', 'figures be shown, the Team Leader to approach the Trust', 'the Team Leader'],
  ['would do', 'in spring the matter would come back', null],
  ['would do', 'in spring, the Harbour Master would report again', 'the Harbour Master'],
  ['given power', 'gave the Head of Legal Services power to sign it', 'the Head of Legal Services'],
  ['asks somebody', 'instructed the Head of Roads to report twice a year', 'the Head of Roads'],
  ['asks somebody', 'authority be delegated to the Director of Place', 'the Director of Place'],
  ['done by', 'the note be reworded by the Chief Accountant before signature', 'the Chief Accountant'],
  ['done by', 'the work be finished by the end of March', null],
  ['in brackets at the end', 'circulate the map before the visit (GO / PR)', 'GO / PR'],
  ['in brackets at the end', 'circulate the map [Action: Head of Parks].', 'Head of Parks'],
  ['in brackets at the end', 'circulate the map (see page 4)', null],
  ['all to do', 'All members to send comments to the Clerk', 'All members'],
  ['all to do', 'All to be told', null],
  ['label at the end', 'circulate the map. Lead officer: Head of Parks', 'Head of Parks'],
  ['label at the end', 'circulate the map. JB', 'JB'],
  ['post behind a dash at the end', 'circulate the map – Head of Parks', 'Head of Parks'],
  ['post behind a dash at the end', 'adopt the plan – Pier Forward', null],
];

describe('each rule for owners', () => {
  it.each(CASES)('%s: %s', (name, clause, owner) => {
    const rule = OWNER_RULES.find((one) => one.name === name);
    expect(rule?.find(clause, false)).toBe(owner);
  });

  it('has a case', () => {
    expect(OWNER_RULES.map(({ name }) => name).filter((name) => !CASES.some(([of]) => of === name))).toEqual(
      [],
    );
  });
});

describe('readOwner for a recommendation', () => {
  it.each([
    ['“That the Council gives each allotment a tap”', 'the Council'],
    ['there would be sense in asking Cabinet to halve the rent', 'Cabinet'],
    ['consideration be given to urging the Harbour Trust to light the quay', 'the Harbour Trust'],
    ['THAT Cabinet consider a trial', 'Cabinet'],
    ['the Parks Scrutiny Panel recommends that the Council plants trees', 'the Council'],
    ['to recommend, on the proposal of Councillor Oak, that Council write to the Minister', 'Council'],
    ['the Mayor be recommended to print the part that the law allows', 'the Mayor'],
  ])('%s', (clause, owner) => {
    expect(readOwner(clause, true)).toBe(owner);
  });
});
