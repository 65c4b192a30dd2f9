import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { TagsService } from '../../items/tags/tags.service.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import { Recommendation } from '../recommendation.entity.js';

/** What recommendations are about. */
@Injectable()
export class RecommendationTagsService {
  constructor(
    private readonly tags: TagsService,
    private readonly locked: LockedRecommendationsRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set(by: By, reference: Reference, words: TagsAndWards, seen: number): Promise<void> {
    const kind = { entity: Recommendation, lock: this.locked.one.bind(this.locked), subjectOf: clockSubject };
    await this.tags.set(by, kind, reference, words, seen);
  }
}
