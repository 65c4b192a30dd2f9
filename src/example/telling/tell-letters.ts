import { addDays } from '../../calendar/calendar-day.js';
import { NoticeLettersRepository } from '../../recommendations/letters/notice-letters.repository.js';
import { RecommendationNoticesService } from '../../recommendations/notices/recommendation-notices.service.js';
import { EXAMPLE_LETTERS, type LetterStory } from '../council/letters.js';
import type { Telling } from './telling.js';

/** The letters in which panels gave notice, and how they were served. */
export function tellLetters(telling: Telling): void {
  for (const letter of EXAMPLE_LETTERS) tellLetter(telling, letter);
}

function tellLetter(telling: Telling, { about, written, served, ...letter }: LetterStory): void {
  const madeOn = telling.days.of(letter.madeAt);
  const datedOn = addDays(madeOn, written);
  telling.happens(datedOn, async (change) => {
    const subjects = about.flatMap((key) => telling.recommendations.get(key) ?? []);
    const letters = telling.part(NoticeLettersRepository);
    const recommendationIds = subjects.map(({ id }) => id);
    const { addressedTo, signedBy } = letter;
    const made = { recordedById: telling.keeperId, recordedAt: change.at };
    const noticeLetterId = await letters.add(
      change.tx,
      {
        ...{ addressedTo, signedBy, datedOn, recommendationIds },
        bodyId: telling.bodies.of(letter.body),
        addresseeId: telling.bodies.of(letter.to),
        documentId: letter.paper ? telling.papers.of(letter.paper) : null,
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
    telling.happens(notice, async (onThatDay) => {
      const how = { reason: null, noticeLetterId };
      await telling
        .part(RecommendationNoticesService)
        .recordIn(onThatDay, telling.keeperId, recommendationIds, { notice }, how);
    });
  });
}
