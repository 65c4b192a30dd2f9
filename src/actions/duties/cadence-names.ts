import { CADENCES, type Cadence } from '../../calendar/cadence.js';

export const CADENCE_NAMES: Record<Cadence, string> = {
  weekly: 'Every week',
  monthly: 'Every month',
  'six-weekly': 'Every six weeks',
  quarterly: 'Every quarter',
  'six-monthly': 'Every six months',
  annual: 'Every year',
  'each-meeting': 'At each meeting',
  regular: 'Regularly, how often is not given',
};

/** The cadences as a list offers them. */
export const CADENCE_ITEMS = CADENCES.map((value) => ({ value, text: CADENCE_NAMES[value] }));
