import { describe } from '@jest/globals';
import { PaperSet } from './paper-set.js';
import { holdsItsFloors } from './set-floors.js';

/**
 * Invented papers, first measured before anybody had read them: resolutions and recommendations stood at F1 0.654 and
 * promises at 0.51 at first sight, and at 0.795 and 0.613 after two rounds of general mending elsewhere. Their misses
 * have guided the mending since; the figures at first sight stand here, for they are nearer to what new papers meet.
 */
describe('papers that were once read at first sight', () => {
  holdsItsFloors('blind', new PaperSet('blind'), {
    resolutions: 0.93,
    recommendation: 0.93,
    action: 0.97,
    noted: 0.9,
    decision: 0.88,
    promises: 0.74,
    owners: 0.83,
    dates: 0.84,
    meetingDates: 0.93,
  });
});
