import type { Subject } from '../../audit/change.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { RecommendationEnding } from '../../recommendations/endings/recommendation-ending.entity.js';
import type { ExampleEnded } from '../council/example-items.js';
import type { Seeding } from './seeding.js';

const DONE = { withdrawn: 'withdrew it', split: 'split it', merged: 'merged it' } as const;

/** How a panel withdrew, split or merged a recommendation, linked with what came of it. */
export function seedEnding(
  seeding: Seeding,
  subject: Subject,
  { kind, at, reason, into = [] }: ExampleEnded,
): void {
  const decidedOn = seeding.days.of(at);
  seeding.schedule(decidedOn, async (change) => {
    const recorded = { recordedById: seeding.keeperId, recordedAt: change.at };
    const ending = { kind, meetingId: seeding.meetingId(at), reason, decidedOn };
    await seeding.insert(RecommendationEnding, [{ recommendationId: subject.id, ...ending, ...recorded }]);
    const successors = into.flatMap((key) => seeding.recommendations.get(key) ?? []);
    for (const { id } of successors)
      await seeding.part(ItemLinksRepository).add(change, {
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
