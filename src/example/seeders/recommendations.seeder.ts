import type { Change } from '../../audit/change.js';
import { addDays } from '../../calendar/calendar-day.js';
import { WordingRepository, wordingInTrail } from '../../recommendations/corrections/wording.repository.js';
import { detailsIn } from '../../recommendations/details/recommendation-details.rules.js';
import { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import type { ExampleCorrection, ExampleRecommendation } from '../council/example-items.js';
import { seedClock } from './clocks.seeder.js';
import { seedEnding } from './endings.seeder.js';
import { seedLink } from './links.seeder.js';
import { placeIn } from './papers.seeder.js';
import type { Seeding } from './seeding.js';
import { seedVerdict } from './verdicts.seeder.js';

/** The recommendations, each with what started its clock and what its panel thought of it later. */
export function seedRecommendations(seeding: Seeding, stories: readonly ExampleRecommendation[]): void {
  for (const story of stories)
    seeding.schedule(seeding.days.of(story.madeAt), async (change) => {
      await enter(seeding, change, story);
      seedLife(seeding, story);
    });
}

async function enter(seeding: Seeding, change: Change, story: ExampleRecommendation): Promise<void> {
  const madeOn = seeding.days.of(story.madeAt);
  const { key, label = null, paper, tags = [], wards = [], alsoTo = [], corrected } = story;
  const text = corrected?.first ?? story.text;
  const [added] = await seeding.part(RecommendationsRepository).add(change, [
    {
      label,
      text,
      bodyId: seeding.bodies.of(story.body),
      addresseeId: seeding.bodies.of(story.to),
      furtherAddresseeIds: alsoTo.map((code) => seeding.bodies.of(code)),
      meetingId: seeding.meetingId(story.madeAt),
      ...placeIn(seeding, paper, text),
      madeOn,
      clockRule: story.rule ?? 'executive',
      clockLength: story.length ?? null,
      ...{ tags, wards },
    },
  ]);
  if (!added) throw new Error('a recommendation was not entered');
  seeding.recommendations.set(key, { kind: 'recommendation', ...added });
  if (!paper) return;
  const unowned = { ownerAsWritten: null, ownerId: null };
  seeding.madeFromPapers.push({
    ...{ id: added.id, type: 'recommendation', paper, label, text, recordedAt: change.at },
    ...unowned,
  });
}

function seedLife(seeding: Seeding, story: ExampleRecommendation): void {
  const subject = seeding.recommendations.get(story.key);
  if (!subject) throw new Error(`${story.key} was not entered`);
  seedClock(seeding, subject, seeding.days.of(story.madeAt), story.started ?? []);
  if (story.corrected) seedCorrection(seeding, story, story.corrected);
  for (const link of story.links ?? []) seedLink(seeding, subject, link);
  for (const verdict of story.verdicts ?? []) seedVerdict(seeding, subject, verdict);
  if (story.ended) seedEnding(seeding, subject, story.ended);
}

function seedCorrection(
  seeding: Seeding,
  { key, madeAt, label, text }: ExampleRecommendation,
  { after, reason }: ExampleCorrection,
): void {
  seeding.schedule(addDays(seeding.days.of(madeAt), after), async (change) => {
    const subject = seeding.recommendations.get(key);
    if (!subject) throw new Error(`${key} was corrected before it was made`);
    const wording = { text, details: detailsIn({ label: label ?? null }) };
    const before = await seeding.part(WordingRepository).correct(change, subject.id, wording, reason);
    await change.record({
      action: 'corrected the wording',
      subject,
      before: wordingInTrail(before),
      after: wordingInTrail(wording),
      note: reason,
    });
  });
}
