import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';

/** As what a panel can act, beside being an overview and scrutiny committee: each is the name of the rule that follows. */
export const ACTS_AS = ['crime-and-disorder', 'health'] as const;
export type ActsAs = (typeof ACTS_AS)[number];

export const ACTS_AS_NAMES: Readonly<Record<ActsAs, string>> = {
  'crime-and-disorder': 'Crime and disorder committee (Police and Justice Act 2006, section 19)',
  health: 'Health scrutiny (SI 2013/218)',
};

/** The clock of what a panel recommends in this capacity, whoever is asked. */
export function actingClock(actsAs: ActsAs): ClockOfItem {
  return { clockRule: actsAs, clockLength: null, clockCitation: null };
}
