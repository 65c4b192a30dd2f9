import type { ClockOfItem } from './clock-event.rules.js';
import type { ClockRuleName } from './statutory-clock-law.rules.js';

/** What a clock rule is called on pages. */
export const CLOCK_RULE_LABELS: Readonly<Record<ClockRuleName, string>> = {
  executive: 'Council or executive: two months',
  health: 'Health body: 28 days',
  'crime-and-disorder': 'Crime and disorder authority: 28 days',
  partner: 'Partner authority on the statutory list: no date in law',
  request: 'Anybody else: a request, no law',
  local: 'The council’s own rule',
};

/** What the rule of an item is called: a local one without a length sets no date. */
export function clockRuleLabel({ clockRule, clockLength }: ClockOfItem): string {
  return clockRule === 'local' && clockLength === null ? 'No rule sets a date' : CLOCK_RULE_LABELS[clockRule];
}
