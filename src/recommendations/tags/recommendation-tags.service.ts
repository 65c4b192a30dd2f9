import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { subjectOf } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import { TagsRepository } from './tags.repository.js';

/** What recommendations are about. */
@Injectable()
export class RecommendationTagsService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly tags: TagsRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set(
    by: By,
    reference: Reference,
    { tags, wards }: { readonly tags: readonly string[]; readonly wards: readonly string[] },
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const item = await this.locked.one(tx, reference);
      const subject = subjectOf(item);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      await this.tags.set(tx, 'recommendations', item.id, tags, wards);
      await record({
        action: 'changed the tags and wards',
        subject,
        before: { tags: item.tags, wards: item.wards },
        after: { tags, wards },
      });
    });
  }
}
