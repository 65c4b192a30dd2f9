import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import { isOnlyAnAgenda } from './only-an-agenda.js';

const AGENDA = `Agenda

Pier Scrutiny Panel - Tuesday, 3rd June, 2025

1. Apologies for Absence
To receive apologies for absence.

2. Minutes
RECOMMENDED that the minutes of 6 May 2025 be confirmed as a correct record.

3. Pier repairs
The Panel is asked to note the progress on the repairs.
RECOMMENDED that the Panel
(1) Notes the progress made.
(2) Determines its work programme.
`;

const STATUS = `Audit Committee of the Pier Authority
17 September 2015
Item no. Agenda Item Details Status

01 Apologies for Absence

03 Minutes
Members are asked to agree the minutes of 18 June 2015.
For decision

05 Audit Findings
This report sets out the findings, and asks the Committee to recommend to the Authority that the letter be signed.
For decision

06 Accounts
Members are asked to approve the accounts, which were late.
For information
`;

describe('a paper that only says what a meeting will do', () => {
  it('is known by twice as many plans as tales where it does not call itself an agenda', () => {
    expect(isOnlyAnAgenda(STATUS)).toBe(true);
    expect(isOnlyAnAgenda(STATUS.replaceAll('For decision', 'The lamps had been lit'))).toBe(false);
    expect(isOnlyAnAgenda(`${STATUS}\nIt was agreed that the accounts be signed.`)).toBe(false);
  });

  it('settles nothing', () => {
    expect(isOnlyAnAgenda(AGENDA)).toBe(true);
    expect(propose(AGENDA).items).toEqual([]);
  });

  it.each([
    'Minutes: The Panel noted the progress.',
    'RESOLVED that the progress be noted.',
    'The report was noted.',
    'Proposed by Councillor Ash, seconded by Councillor Oak.',
  ])('is not one that tells what was done: %s', (told) => {
    expect(isOnlyAnAgenda(`${AGENDA}\n${told}\n`)).toBe(false);
  });

  it('is no minutes, and may print what has to be moved at every meeting', () => {
    const moved = `${AGENDA}\n4. Exclusion\n\nRESOLVED – That the press and public be excluded for the next item.\n`;
    expect(propose(moved)).toMatchObject({ document: { kind: 'other' }, items: [] });
  });

  it('may tell of what went before, where it calls itself an agenda and says more of what is to come', () => {
    const told = `${AGENDA}\n4. Moorings\nTo consider the charges. The contract was let in 2019.\nRecommendation: That the Panel agrees the charges.\n`;
    expect(isOnlyAnAgenda(told)).toBe(true);
    expect(isOnlyAnAgenda(`${told}\nIt was agreed to wait.\n`)).toBe(false);
  });

  it('is read all the same where the clerk says what it is', () => {
    expect(propose(AGENDA, 'minutes').items.length).toBeGreaterThan(0);
  });
});
