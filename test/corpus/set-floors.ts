import { expect, it } from '@jest/globals';
import { bothOf, f1, noTally, shareRead } from './label-score.js';
import { inWords, type PaperSet, scoreSet } from './paper-set.js';

/** The least that is let pass, from 0 to 1: F1 for what is found, shares for what is read of it. */
export interface Floors {
  resolutions: number;
  recommendation: number;
  action: number;
  noted: number;
  decision: number;
  promises: number;
  owners: number;
  dates: number;
  meetingDates: number;
}

const TYPES = ['recommendation', 'action', 'noted', 'decision'] as const;

/** Tests that a whole set is read no worse than its floors. They tell of no single paper. */
export function holdsItsFloors(title: string, set: PaperSet, floors: Floors): void {
  const score = scoreSet(set);

  it('is measured', () => {
    process.stdout.write(`${title}: ${inWords(score)}\n`);
    expect(set.names.length).toBeGreaterThan(0);
  });

  it('gives up its resolutions and recommendations', () => {
    expect(f1(score.resolutions)).toBeGreaterThanOrEqual(floors.resolutions);
  });

  it.each(TYPES)('gives up what is %s', (type) => {
    expect(f1(score.byType.get(type) ?? noTally())).toBeGreaterThanOrEqual(floors[type]);
  });

  it('gives up its promises', () => expect(f1(score.promises)).toBeGreaterThanOrEqual(floors.promises));

  it('says who', () => expect(shareRead(score.owners)).toBeGreaterThanOrEqual(floors.owners));

  it('says by when and how often', () => {
    expect(shareRead(bothOf(score.dates, score.cadences))).toBeGreaterThanOrEqual(floors.dates);
  });

  it('gives up the days of its meetings', () => {
    expect(shareRead(score.meetingDates)).toBeGreaterThanOrEqual(floors.meetingDates);
  });
}
