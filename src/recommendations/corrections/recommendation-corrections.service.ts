import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { changedDetails } from '../details/recommendation-details.rules.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import { type Wording, WordingRepository, wordingInTrail } from './wording.repository.js';

/** Putting right how a recommendation is worded. */
@Injectable()
export class RecommendationCorrectionsService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly wordings: WordingRepository,
  ) {}

  /** @throws ChangedMeanwhile, Refused where nothing would change */
  async correct(by: By, reference: Reference, wording: Wording, reason: string, seen: number): Promise<void> {
    await this.changes.make(by, async (change) => {
      const item = await this.locked.one(change.tx, reference);
      const subject = clockSubject(item);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      if (item.text === wording.text && changedDetails(item, wording.details).length === 0) {
        throw Refused.at('text', 'Change the words or what the paper calls it, or cancel');
      }
      const before = await this.wordings.correct(change, item.id, wording, reason);
      await change.record({
        action: 'corrected the wording',
        subject,
        before: wordingInTrail(before),
        after: wordingInTrail(wording),
        note: reason,
      });
    });
  }
}
