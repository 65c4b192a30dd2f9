import { describe } from '@jest/globals';
import { PaperSet } from './paper-set.js';
import { holdsItsFloors } from './set-floors.js';

/**
 * Invented papers in manners of print that were new to the reader: at first sight its resolutions and recommendations
 * stood at F1 0.53 in the first half and at 0.35 in the second. Rules have been mended against the first since, to 0.97.
 * Nobody who wrote rules had seen the second when it was measured again, at 0.63; since then its faults have been mended by
 * their kinds as well, to 0.99. Papers that nobody has seen will be read less well than either.
 */
describe('papers in manners new to the reader', () => {
  holdsItsFloors('fresh', new PaperSet('fresh'), {
    resolutions: 0.95,
    recommendation: 0.96,
    action: 0.92,
    noted: 0.95,
    decision: 0.85,
    promises: 0.85,
    owners: 0.88,
    dates: 0.95,
    meetingDates: 0.95,
  });
});

describe('papers set aside at first from whoever wrote the rules', () => {
  holdsItsFloors('set-aside', new PaperSet('set-aside'), {
    resolutions: 0.98,
    recommendation: 0.98,
    action: 0.98,
    noted: 0.98,
    decision: 0.9,
    promises: 0.95,
    owners: 0.93,
    dates: 0.93,
    meetingDates: 0.98,
  });
});
