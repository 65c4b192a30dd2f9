import { addDays } from '../../calendar/calendar-day.js';
import { NoticeLettersRepository } from '../../recommendations/letters/notice-letters.repository.js';
import { RecommendationNoticesService } from '../../recommendations/notices/recommendation-notices.service.js';
import { EXAMPLE_LETTERS, type ExampleLetter } from '../council/letters.js';
import type { Seeding } from './seeding.js';

/** The letters in which panels gave notice, and how they were served. */
export function seedLetters(seeding: Seeding): void {
  for (const letter of EXAMPLE_LETTERS) seedLetter(seeding, letter);
}

function seedLetter(seeding: Seeding, { about, written, served, ...letter }: ExampleLetter): void {
  const madeOn = seeding.days.of(letter.madeAt);
  const datedOn = addDays(madeOn, written);
  seeding.schedule(datedOn, async (change) => {
    const subjects = about.flatMap((key) => seeding.recommendations.get(key) ?? []);
    const letters = seeding.part(NoticeLettersRepository);
    const recommendationIds = subjects.map(({ id }) => id);
    const { addressedTo, signedBy } = letter;
    const made = { recordedById: seeding.keeperId, recordedAt: change.at };
    const noticeLetterId = await letters.add(
      change.tx,
      {
        ...{ addressedTo, signedBy, datedOn, recommendationIds },
        bodyId: seeding.bodies.of(letter.body),
        addresseeId: seeding.bodies.of(letter.to),
        documentId: letter.paper ? seeding.papers.of(letter.paper) : null,
        ...{ clockRule: 'executive', clockLength: null },
      },
      await letters.lockItems(change.tx, recommendationIds),
      made,
    );
    for (const subject of subjects)
      await change.record({
        action: 'made the notice letter',
        subject,
        after: { letterDatedOn: datedOn, addressedTo },
      });
    const notice = addDays(madeOn, served);
    seeding.schedule(notice, async (onThatDay) => {
      const how = { reason: null, noticeLetterId };
      await seeding
        .part(RecommendationNoticesService)
        .recordIn(onThatDay, seeding.keeperId, recommendationIds, { notice }, how);
    });
  });
}
