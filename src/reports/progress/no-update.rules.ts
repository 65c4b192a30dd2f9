import type { ReportedAction, ReportedRecommendation, SilentAsking } from './progress-facts.js';
import type { SilentItem } from './progress-report.js';
import type { NameItem } from './report-item.rules.js';

/** Who was asked in a round and said nothing, of what the report speaks of; by name of post. */
export function noUpdate(
  silent: readonly SilentAsking[],
  recommendations: readonly ReportedRecommendation[],
  actions: readonly ReportedAction[],
  name: NameItem,
): SilentItem[] {
  const recommendationOf = new Map(recommendations.map((facts) => [facts.id, facts]));
  const actionOf = new Map(actions.map((facts) => [facts.id, facts]));
  return silent
    .flatMap(({ kind, itemId, owedBy, askedOn, deadlineOn, reason }) => {
      const asked = { askedOf: owedBy, askedOn, deadlineOn, notAsked: reason };
      if (kind === 'action') {
        const facts = actionOf.get(itemId);
        return facts ? [{ ...name.action(facts), ...asked }] : [];
      }
      const facts = recommendationOf.get(itemId);
      return facts ? [{ ...name.recommendation(facts), ...asked }] : [];
    })
    .sort((a, b) => compare(a.askedOf, b.askedOf) || compare(a.reference, b.reference));
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

function compare(one: string, other: string): number {
  return BY_NAME.compare(one, other);
}
