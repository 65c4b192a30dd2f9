import type { PartsContext } from './parts-context.js';
import type { RequestedItem } from './progress-parts.js';

/** What owners ask for and nobody has decided, of what the report speaks of; the oldest first. */
export function requestedItems({ facts, actions, recommendations, name }: PartsContext): RequestedItem[] {
  const actionOf = new Map(actions.map((each) => [each.facts.id, each]));
  const recommendationOf = new Map(recommendations.map((each) => [each.facts.id, each]));
  return facts.requests.flatMap(({ itemKind, itemId, kind, ...asked }): RequestedItem[] => {
    if (itemKind === 'action') {
      const action = actionOf.get(itemId);
      if (!action) return [];
      return [{ ...name.action(action.facts), ...asked, request: kind, dueOn: action.slippage.dueOn }];
    }
    const recommendation = recommendationOf.get(itemId);
    if (!recommendation) return [];
    const { responseDueOn: dueOn } = recommendation;
    return [{ ...name.recommendation(recommendation.facts), ...asked, request: kind, dueOn }];
  });
}
