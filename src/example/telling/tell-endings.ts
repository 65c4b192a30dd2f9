import type { Subject } from '../../audit/change.js';
import { RecommendationEnding } from '../../recommendations/endings/recommendation-ending.entity.js';
import { ItemLink } from '../../recommendations/links/item-link.entity.js';
import type { EndedStory, RecommendationStory } from '../council/story.js';
import type { Telling } from './telling.js';

const DONE = { withdrawn: 'withdrew it', split: 'split it', merged: 'merged it' } as const;

/** What panels withdrew, split and merged, linked with what came of it. */
export async function tellEndings(telling: Telling, stories: readonly RecommendationStory[]): Promise<void> {
  for (const { key, ended } of stories) {
    const subject = telling.recommendations.get(key);
    if (subject && ended) await tellEnding(telling, subject, ended);
  }
}

async function tellEnding(
  telling: Telling,
  subject: Subject,
  { kind, at, reason, into = [] }: EndedStory,
): Promise<void> {
  const decidedOn = telling.days.of(at);
  const change = telling.changeOn(decidedOn);
  const recorded = { recordedById: telling.keeperId, recordedAt: change.at };
  const meetingId = telling.meetingId(at);
  await telling.insert(RecommendationEnding, [
    { recommendationId: subject.id, kind, meetingId, reason, decidedOn, ...recorded },
  ]);
  const successors = into.flatMap((key) => telling.recommendations.get(key) ?? []);
  await telling.insert(
    ItemLink,
    successors.map(({ id }) => ({
      kind: kind === 'split' ? ('split-from' as const) : ('merged-from' as const),
      fromRecommendationId: id,
      fromActionId: null,
      toRecommendationId: subject.id,
      toActionId: null,
      toDocumentId: null,
      note: null,
      linkedOn: decidedOn,
      ...recorded,
    })),
  );
  const references = successors.map(({ reference }) => reference);
  await change.record({
    action: DONE[kind],
    subject,
    after: { meetingOn: decidedOn, ...(references.length > 0 ? { into: references } : {}) },
    note: reason,
  });
}
