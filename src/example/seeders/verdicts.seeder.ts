import type { Subject } from '../../audit/change.js';
import { VerdictOfMeeting } from '../../items/verdicts/verdict.entity.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import type { ExampleVerdict } from '../council/example-items.js';
import type { Seeding } from './seeding.js';

/** What a meeting thought of an action or a recommendation. */
export function seedVerdict(seeding: Seeding, subject: Subject, story: ExampleVerdict): void {
  const decidedOn = seeding.days.of(story.at);
  seeding.schedule(decidedOn, async (change) => {
    const supersededBy = story.supersededBy
      ? (seeding.recommendations.get(story.supersededBy)?.reference ?? null)
      : null;
    const words = story.words ?? null;
    await seeding.insert(VerdictOfMeeting, [
      {
        actionId: subject.kind === 'action' ? subject.id : null,
        recommendationId: subject.kind === 'recommendation' ? subject.id : null,
        meetingId: seeding.meetingId(story.at),
        verdict: story.verdict,
        words,
        supersededBy,
        decidedOn,
        recordedById: seeding.keeperId,
        recordedAt: change.at,
      },
    ]);
    await change.record({
      action: 'recorded a verdict',
      subject,
      after: { verdict: VERDICT_LABELS[story.verdict], meetingOn: decidedOn, supersededBy },
      note: words,
    });
  });
}
