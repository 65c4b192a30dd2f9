import type { Change } from '../../audit/change.js';
import { addDays } from '../../calendar/calendar-day.js';
import { WordingRepository } from '../../recommendations/corrections/wording.repository.js';
import { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import type { CorrectionStory, RecommendationStory } from '../council/story.js';
import { tellClock } from './tell-clocks.js';
import { tellEnding } from './tell-endings.js';
import { tellLink } from './tell-links.js';
import { placeIn } from './tell-papers.js';
import { tellVerdict } from './tell-verdicts.js';
import type { Telling } from './telling.js';

/** The recommendations, each with what started its clock and what its panel thought of it later. */
export function tellRecommendations(telling: Telling, stories: readonly RecommendationStory[]): void {
  for (const story of stories)
    telling.happens(telling.days.of(story.madeAt), async (change) => {
      await enter(telling, change, story);
      tellLife(telling, story);
    });
}

async function enter(telling: Telling, change: Change, story: RecommendationStory): Promise<void> {
  const madeOn = telling.days.of(story.madeAt);
  const { key, label = null, paper, tags = [], wards = [], alsoTo = [], corrected } = story;
  const text = corrected?.first ?? story.text;
  const [added] = await telling.part(RecommendationsRepository).add(change, [
    {
      label,
      text,
      bodyId: telling.bodies.of(story.body),
      addresseeId: telling.bodies.of(story.to),
      furtherAddresseeIds: alsoTo.map((code) => telling.bodies.of(code)),
      meetingId: telling.meetingId(story.madeAt),
      ...placeIn(telling, paper, text),
      madeOn,
      clockRule: story.rule ?? 'executive',
      clockLength: story.length ?? null,
      ...{ tags, wards },
    },
  ]);
  if (!added) throw new Error('a recommendation was not entered');
  telling.recommendations.set(key, { kind: 'recommendation', ...added });
  if (!paper) return;
  const unowned = { ownerAsWritten: null, ownerId: null };
  telling.madeFromPapers.push({
    ...{ id: added.id, type: 'recommendation', paper, label, text, recordedAt: change.at },
    ...unowned,
  });
}

function tellLife(telling: Telling, story: RecommendationStory): void {
  const subject = telling.recommendations.get(story.key);
  if (!subject) throw new Error(`${story.key} was not entered`);
  tellClock(telling, subject, telling.days.of(story.madeAt), story.started ?? []);
  if (story.corrected) tellCorrection(telling, story, story.corrected);
  for (const link of story.links ?? []) tellLink(telling, subject, link);
  for (const verdict of story.verdicts ?? []) tellVerdict(telling, subject, verdict);
  if (story.ended) tellEnding(telling, subject, story.ended);
}

function tellCorrection(
  telling: Telling,
  { key, madeAt, label, text }: RecommendationStory,
  { after, reason }: CorrectionStory,
): void {
  telling.happens(addDays(telling.days.of(madeAt), after), async (change) => {
    const subject = telling.recommendations.get(key);
    if (!subject) throw new Error(`${key} was corrected before it was made`);
    const wording = { label: label ?? null, text };
    const before = await telling.part(WordingRepository).correct(change, subject.id, wording, reason);
    const after = { ...wording };
    await change.record({
      action: 'corrected the wording',
      subject,
      before: { ...before },
      after,
      note: reason,
    });
  });
}
