import { addDays } from '../../calendar/calendar-day.js';
import { ClockEvent } from '../../recommendations/clock-event.entity.js';
import {
  CLOCK_EVENT_NAMES,
  clockFacts,
  deadlineOf,
  type RecordedEvent,
} from '../../recommendations/clock-event.rules.js';
import { Recommendation } from '../../recommendations/recommendation.entity.js';
import type { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import type { RecommendationStory } from '../council/story.js';
import { placeIn } from './tell-papers.js';
import type { Telling } from './telling.js';
import type { ToldItem } from './told-item.js';

/** The recommendations in the order in which they were made, with what started their clocks. */
export async function tellRecommendations(
  telling: Telling,
  register: RecommendationsRepository,
  stories: readonly RecommendationStory[],
): Promise<ToldItem[]> {
  const told: ToldItem[] = [];
  const madeOn = (story: RecommendationStory) => telling.days.of(story.madeAt);
  const inOrder = [...stories].sort((one, other) => madeOn(one).localeCompare(madeOn(other)));
  for (const story of inOrder) {
    told.push(...(await enter(telling, register, story)));
    await startClock(telling, story);
  }
  return told;
}

async function enter(
  telling: Telling,
  register: RecommendationsRepository,
  story: RecommendationStory,
): Promise<ToldItem[]> {
  const madeOn = telling.days.of(story.madeAt);
  const change = telling.changeOn(madeOn);
  const label = story.label ?? null;
  const [added] = await register.add(change, [
    {
      label,
      text: story.text,
      bodyId: telling.bodies.of(story.body),
      addresseeId: telling.bodies.of(story.to),
      meetingId: telling.meetingId(story.madeAt),
      ...placeIn(telling, story.paper, story.text),
      madeOn,
      clockRule: story.rule ?? 'executive',
      clockLength: story.length ?? null,
      tags: story.tags ?? [],
      wards: story.wards ?? [],
    },
  ]);
  if (!added) throw new Error('a recommendation was not entered');
  telling.recommendations.set(story.key, { kind: 'recommendation', ...added });
  if (!story.paper) return [];
  return [
    {
      id: added.id,
      type: 'recommendation',
      paper: story.paper,
      label,
      text: story.text,
      ownerAsWritten: null,
      ownerId: null,
      recordedAt: change.at,
    },
  ];
}

async function startClock(telling: Telling, story: RecommendationStory): Promise<void> {
  const subject = telling.recommendations.get(story.key);
  if (!subject || !story.started) return;
  const madeOn = telling.days.of(story.madeAt);
  const events: RecordedEvent[] = story.started.map(({ kind, after }) => ({
    kind,
    happenedOn: addDays(madeOn, after),
  }));
  const last = events.at(-1)?.happenedOn ?? madeOn;
  const change = telling.changeOn(last);
  await telling.insert(
    ClockEvent,
    events.map((event) => ({
      ...event,
      recommendationId: subject.id,
      reason: null,
      noticeLetterId: null,
      recordedById: telling.keeperId,
      recordedAt: change.at,
    })),
  );
  const item = { clockRule: story.rule ?? 'executive', clockLength: story.length ?? null };
  const responseDueOn = deadlineOf(item, events).dueOn;
  await telling.tx.update(Recommendation, { id: subject.id }, { responseDueOn });
  const names = events.map(({ kind }) => CLOCK_EVENT_NAMES[kind].toLowerCase());
  await change.record({
    action: `recorded ${names.join(' and ')}`,
    subject,
    before: { responseDueOn: null },
    after: { ...clockFacts(events), responseDueOn },
  });
}
