import { Injectable } from '@nestjs/common';
import { Action } from '../actions/action.entity.js';
import { ActionsRepository } from '../actions/actions.repository.js';
import { Extension } from '../actions/extensions/extension.entity.js';
import type { Change } from '../audit/change.js';
import type { Document } from '../documents/document.entity.js';
import type { Proposal } from '../documents/proposal.entity.js';
import type { EarlierItem } from '../documents/proposals.repository.js';
import { formatReference } from '../items/references/reference.rules.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationsRepository } from '../recommendations/recommendations.repository.js';
import type { Kept } from './decision.js';
import { sourceOf } from './item-drafts.rules.js';

type Corrected = { readonly proposal: Proposal; readonly kept: Kept; readonly item: EarlierItem };

/** Corrects items from the later printing of the paper they were made from; their references, answers and accounts stay. */
@Injectable()
export class AcceptedItemsRepository {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly actions: ActionsRepository,
  ) {}

  /** Gives an item the words and the place of the later printing. @returns its reference; null where there is no such item */
  async correct(
    change: Change,
    document: Document,
    { proposal, kept, item }: Corrected,
  ): Promise<string | null> {
    const { label, documentId, meetingId, quote, startOffset, endOffset } = sourceOf(document, proposal);
    const words = { text: kept.text, label, documentId, meetingId, quote, startOffset, endOffset };
    if (item.actionId !== null) return this.correctAction(change, item.actionId, words, kept);
    return item.recommendationId === null
      ? null
      : this.correctRecommendation(change, item.recommendationId, words);
  }

  private async correctRecommendation(
    { tx, record }: Change,
    id: number,
    words: Partial<Recommendation>,
  ): Promise<string | null> {
    const before = await tx.findOne(Recommendation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!before) return null;
    await this.recommendations.amend(tx, id, words);
    const reference = formatReference({ kind: 'R', ...before });
    await record({
      action: 'corrected it from the later printing of its paper',
      subject: { kind: 'recommendation', id, reference },
      before: { text: before.text },
      after: { text: words.text },
    });
    return reference;
  }

  /** A due date that was extended stays: the extension was agreed after the paper. */
  private async correctAction(
    { tx, record }: Change,
    id: number,
    words: Partial<Action>,
    kept: Kept,
  ): Promise<string | null> {
    const before = await tx.findOne(Action, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!before) return null;
    const isExtended = await tx.existsBy(Extension, { actionId: id });
    const owed = { ownerId: kept.ownerId, dueOn: isExtended ? before.dueOn : kept.dueOn };
    await this.actions.amend(tx, id, { ...words, ...owed });
    const reference = formatReference({ kind: 'A', ...before });
    await record({
      action: 'corrected it from the later printing of its paper',
      subject: { kind: 'action', id, reference },
      before: { text: before.text, ownerId: before.ownerId, dueOn: before.dueOn },
      after: { text: words.text, ...owed },
    });
    return reference;
  }
}
