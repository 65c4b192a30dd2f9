import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import { clockSubject } from '../clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../locked-recommendations.repository.js';
import type { Recommendation } from '../recommendation.entity.js';
import {
  type MeetingDecision,
  RecommendationEndingsRepository,
  type SettleWhatHangsOnIt,
} from './recommendation-endings.repository.js';
import { requireMadeBy } from './recommendation-endings.service.js';
import { type NewWording, RecommendationSuccessors } from './recommendation-successors.service.js';

/** A panel splits a recommendation, or merges several: the old ones end, new ones begin, and links tell which became which. */
@Injectable()
export class RecommendationSplitsService {
  constructor(
    private readonly changes: Changes,
    private readonly locked: LockedRecommendationsRepository,
    private readonly endings: RecommendationEndingsRepository,
    private readonly successors: RecommendationSuccessors,
  ) {}

  /**
   * Splits a recommendation. Its parts are addressed, tagged and kept from the public as it is.
   * @returns the references of the parts, in the order given
   * @throws ChangedMeanwhile, Refused where there are fewer than two parts, or it has ended already
   */
  async split(
    by: By,
    reference: Reference,
    decision: MeetingDecision,
    parts: readonly NewWording[],
    seen: number,
    settle: SettleWhatHangsOnIt,
  ): Promise<string[]> {
    if (parts.length < 2) throw Refused.at('text-1', 'Enter the words of at least two recommendations');
    return this.changes.make(by, async (change) => {
      const item = await this.locked.one(change.tx, reference);
      await requireUnchanged(change.tx, clockSubject(item), pathOfReference(reference), seen);
      await this.requireNotEnded(change, [item], decision);
      const made: string[] = [];
      for (const part of parts) made.push(await this.successors.make(change, [item], part, decision));
      await this.endings.add(change, item, 'split', decision, made);
      await settle(change, [item.id]);
      return made;
    });
  }

  /**
   * Merges recommendations into a new one, which is addressed to everybody to whom one of them was.
   * @param references of two or more, the one that was looked at first
   * @returns the reference of the new one
   * @throws ChangedMeanwhile, NotFound, Refused where one of them has ended already, or is named twice
   */
  async merge(
    by: By,
    references: readonly [Reference, ...Reference[]],
    decision: MeetingDecision,
    wording: NewWording,
    seen: number,
    settle: SettleWhatHangsOnIt,
  ): Promise<string> {
    return this.changes.make(by, async (change) => {
      const items = await this.locked.several(change.tx, references);
      const [first, ...others] = items;
      if (!first || others.length === 0) throw Refused.at('others', 'Enter what it is merged with');
      if (new Set(items.map(({ id }) => id)).size < items.length) {
        throw Refused.at('others', 'Enter each recommendation once');
      }
      await requireUnchanged(change.tx, clockSubject(first), pathOfReference(references[0]), seen);
      await this.requireNotEnded(change, items, decision);
      const made = await this.successors.make(change, [first, ...others], wording, decision);
      for (const item of items) await this.endings.add(change, item, 'merged', decision, [made]);
      await settle(
        change,
        items.map(({ id }) => id),
      );
      return made;
    });
  }

  private async requireNotEnded(
    { tx }: Change,
    items: readonly Recommendation[],
    decision: MeetingDecision,
  ): Promise<void> {
    for (const [index, item] of items.entries()) {
      requireMadeBy(item, decision);
      const end = await this.endings.endOf(tx, item);
      const message = `${clockSubject(item).reference} is ${end} already`;
      if (end) throw new Refused([{ field: index === 0 ? null : 'others', message }]);
    }
  }
}
