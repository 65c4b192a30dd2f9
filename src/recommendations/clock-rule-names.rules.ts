import type { ClockRuleName } from './statutory-clock-law.rules.js';

/** What a clock rule is called on pages. */
export const CLOCK_RULE_LABELS: Readonly<Record<ClockRuleName, string>> = {
  executive: 'Council or executive: two months',
  health: 'Health body: 28 days',
  'crime-and-disorder': 'Crime and disorder authority: 28 days',
  partner: 'Partner authority: no date in law',
  local: 'The council’s own rule',
};
