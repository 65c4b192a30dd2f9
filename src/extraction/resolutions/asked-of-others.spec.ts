import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const typeOf = (clause: string) =>
  propose(
    `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\n5. THE PIER\n\nRESOLVED that ${clause}\n`,
  ).items.map(({ type }) => type);

describe('what a body that must answer is asked', () => {
  it.each([
    'the Integrated Care Board be asked to explain why the ward was closed.',
    'the Wold Hospitals NHS Trust be asked to report to the Panel in September on waiting times.',
    'the Chief Constable be asked to provide figures for speeding.',
    'the Police and Crime Commissioner be requested to supply a breakdown of the budget to members.',
    'Northern Water be asked to explain the spills.',
    'the Wold Fire and Rescue Authority be asked to report on response times.',
    'the Fenland Health Board be asked to send its plan to the Committee.',
    'the Environment Agency be asked to confirm the date of the dredging.',
  ])('is recommended to it: %s', (clause) => {
    expect(typeOf(clause)).toEqual(['recommendation']);
  });

  it.each([
    'the Chief Constable be invited to attend the next meeting.',
    'the Head of Water be asked to report to the Panel.',
    'the Wold Academy Trust be asked to provide figures.',
  ])('is an action where it only comes, or is no such body: %s', (clause) => {
    expect(typeOf(clause)).toEqual(['action']);
  });
});
