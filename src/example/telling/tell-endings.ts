import type { Subject } from '../../audit/change.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { RecommendationEnding } from '../../recommendations/endings/recommendation-ending.entity.js';
import type { EndedStory } from '../council/story.js';
import type { Telling } from './telling.js';

const DONE = { withdrawn: 'withdrew it', split: 'split it', merged: 'merged it' } as const;

/** How a panel withdrew, split or merged a recommendation, linked with what came of it. */
export function tellEnding(
  telling: Telling,
  subject: Subject,
  { kind, at, reason, into = [] }: EndedStory,
): void {
  const decidedOn = telling.days.of(at);
  telling.happens(decidedOn, async (change) => {
    const recorded = { recordedById: telling.keeperId, recordedAt: change.at };
    const ending = { kind, meetingId: telling.meetingId(at), reason, decidedOn };
    await telling.insert(RecommendationEnding, [{ recommendationId: subject.id, ...ending, ...recorded }]);
    const successors = into.flatMap((key) => telling.recommendations.get(key) ?? []);
    for (const { id } of successors)
      await telling.part(ItemLinksRepository).add(change, {
        kind: kind === 'split' ? 'split-from' : 'merged-from',
        from: { kind: 'recommendation', id },
        to: { kind: 'recommendation', id: subject.id },
        note: null,
        linkedOn: decidedOn,
      });
    const references = successors.map(({ reference }) => reference);
    await change.record({
      action: DONE[kind],
      subject,
      after: { meetingOn: decidedOn, ...(references.length > 0 ? { into: references } : {}) },
      note: reason,
    });
  });
}
