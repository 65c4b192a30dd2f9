import { VerdictOfMeeting } from '../../actions/verdicts/verdict.entity.js';
import type { Subject } from '../../audit/change.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import type { VerdictStory } from '../council/story.js';
import type { Telling } from './telling.js';

/** What a meeting thought of an action or a recommendation. */
export function tellVerdict(telling: Telling, subject: Subject, story: VerdictStory): void {
  const decidedOn = telling.days.of(story.at);
  telling.happens(decidedOn, async (change) => {
    const supersededBy = story.supersededBy
      ? (telling.recommendations.get(story.supersededBy)?.reference ?? null)
      : null;
    const words = story.words ?? null;
    await telling.insert(VerdictOfMeeting, [
      {
        actionId: subject.kind === 'action' ? subject.id : null,
        recommendationId: subject.kind === 'recommendation' ? subject.id : null,
        meetingId: telling.meetingId(story.at),
        verdict: story.verdict,
        words,
        supersededBy,
        decidedOn,
        recordedById: telling.keeperId,
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
