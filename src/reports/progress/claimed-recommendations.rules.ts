import { latestPosition } from './item-progress.rules.js';
import type { PartsContext } from './parts-context.js';
import type { ClaimedRecommendation } from './progress-parts.js';

/** Recommendations that are carried out as their owners say, and not judged yet; the oldest claim first. */
export function claimedRecommendations({
  recommendations,
  actionsOf,
  name,
}: PartsContext): ClaimedRecommendation[] {
  return recommendations
    .filter(({ state }) => state === 'claimed-complete')
    .map(({ facts }) => {
      const claims = (actionsOf.get(facts.id) ?? []).flatMap((action) => {
        const latest = latestPosition(action);
        if (action.state !== 'claimed-complete' || !latest) return [];
        const { reference, path } = name.action(action.facts);
        return [{ reference, path, latest }];
      });
      const on = claims
        .map(({ latest }) => latest.on)
        .sort()
        .at(-1);
      return { ...name.recommendation(facts), on: on ?? null, claims };
    })
    .sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1));
}
