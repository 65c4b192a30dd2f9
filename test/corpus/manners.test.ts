import { describe } from '@jest/globals';
import { PaperSet } from './paper-set.js';
import { holdsItsFloors } from './set-floors.js';

/** Invented papers in the manners of public pages of councils, read at F1 0.44 at first sight. They teach the second reader as well. */
describe('papers in the manners of public pages', () => {
  holdsItsFloors('manners', new PaperSet('manners'), {
    resolutions: 0.9,
    recommendation: 0.8,
    action: 0.29,
    noted: 0.74,
    decision: 0.4,
    promises: 0.6,
    owners: 0.9,
    dates: 0.95,
    meetingDates: 0.94,
  });
});
