import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../actions/actions.repository.js';
import { dueDayFault } from '../actions/due-dates/due-day.rules.js';
import type { Change } from '../audit/change.js';
import type { Document } from '../documents/document.entity.js';
import type { Proposal } from '../documents/proposal.entity.js';
import { type EarlierItem, ProposalsRepository } from '../documents/proposals.repository.js';
import { RepetitionsRepository } from '../recommendations/logging/repetitions.repository.js';
import { RecommendationsRepository } from '../recommendations/recommendations.repository.js';
import { Refused } from '../web/errors.js';
import { AcceptedItemsRepository } from './accepted-items.repository.js';
import type { Kept } from './decision.js';
import { proposalFieldOf, proposalName } from './forms/proposal-fields.form.js';
import { actionFrom, recommendationFrom } from './item-drafts.rules.js';

export type Accepted = { readonly proposal: Proposal; readonly kept: Kept };
type Made = { readonly id: number; readonly reference: string };

/** Enters accepted proposals in the register, within the transaction of their review. */
@Injectable()
export class AcceptedProposalsService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly recommendations: RecommendationsRepository,
    private readonly actions: ActionsRepository,
    private readonly items: AcceptedItemsRepository,
    private readonly repetitions: RepetitionsRepository,
  ) {}

  /** Enters recommendations in the order of the paper. @returns their references */
  async recommend(change: Change, document: Document, asked: readonly Accepted[]): Promise<string[]> {
    const drafts = asked.map(({ proposal, kept }) => {
      if (kept.addresseeId === null) throw new Error(`proposal ${proposal.id} is addressed to nobody`);
      return recommendationFrom(document, proposal, kept, kept.addresseeId);
    });
    const made = drafts.length > 0 ? await this.recommendations.add(change, drafts) : [];
    for (const [n, { kept }] of asked.entries()) {
      const [added, draft] = [made[n], drafts[n]];
      if (added && draft && kept.repeats.length > 0)
        await this.repetitions.add(change, added, draft, kept.repeats);
    }
    return this.link(change, asked, made, (id) => ({ recommendationId: id, actionId: null }));
  }

  /** Enters actions in the order of the paper. @returns their references. @throws Refused where one would be due before the paper's day */
  async owe(change: Change, document: Document, owed: readonly Accepted[]): Promise<string[]> {
    const drafts = owed.map(({ proposal, kept }) => actionFrom(document, proposal, kept));
    for (const { proposal, kept } of owed) requireDueAfterMade(document, proposal, kept);
    const made = drafts.length > 0 ? await this.actions.add(change, drafts) : [];
    return this.link(change, owed, made, (id) => ({ recommendationId: null, actionId: id }));
  }

  /** Gives items made from an earlier printing the words of this one. @returns their references */
  async correct(
    change: Change,
    document: Document,
    known: readonly (Accepted & { readonly item: EarlierItem })[],
  ): Promise<string[]> {
    const references: string[] = [];
    for (const each of known) {
      const reference = await this.items.correct(change, document, each);
      if (reference) references.push(reference);
      await this.accept(change, each, each.item);
    }
    return references;
  }

  /** Keeps with the paper what nobody has to do anything about. */
  async note(change: Change, noted: readonly Accepted[]): Promise<void> {
    for (const each of noted) await this.accept(change, each, { recommendationId: null, actionId: null });
  }

  private async link(
    change: Change,
    accepted: readonly Accepted[],
    made: readonly Made[],
    itemOf: (id: number) => EarlierItem,
  ): Promise<string[]> {
    for (const [n, each] of accepted.entries()) {
      const item = made[n];
      if (!item) throw new Error('fewer items were made than proposals accepted');
      await this.accept(change, each, itemOf(item.id));
    }
    return made.map(({ reference }) => reference);
  }

  private async accept(
    { tx, at, by }: Change,
    { proposal, kept }: Accepted,
    item: EarlierItem,
  ): Promise<void> {
    const { type, text, dueOn, ownerId } = kept;
    const asRead = proposal.textAsRead ?? proposal.text;
    await this.proposals.decide(tx, proposal.id, {
      state: 'accepted',
      ...{ type, text, dueOn },
      ...item,
      textAsRead: text === asRead ? null : asRead,
      keptOwnerId: ownerId,
      decidedById: by.accountId,
      decidedAt: at,
    });
  }
}

/** What a paper asks for cannot be due before the day of the paper. @throws Refused */
function requireDueAfterMade({ datedOn }: Document, proposal: Proposal, { dueOn }: Kept): void {
  const early = dueDayFault({ madeOn: datedOn }, dueOn);
  if (early) throw Refused.at(proposalFieldOf(proposal.id, 'dueOn'), `${proposalName(proposal)}: ${early}`);
}
