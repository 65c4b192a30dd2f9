import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../actions/actions.repository.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { BodiesQueries, type BodyRow } from '../bodies/bodies.queries.js';
import type { Document } from '../documents/document.entity.js';
import type { Proposal } from '../documents/proposal.entity.js';
import { ProposalsRepository } from '../documents/proposals.repository.js';
import { RecommendationsRepository } from '../recommendations/recommendations.repository.js';
import type { Decision, Kept } from './decision.js';
import { actionFrom, recommendationFrom } from './item-drafts.rules.js';
import { planReview, type ReviewPlan } from './review-plan.rules.js';

/** What came of a review, as far as it went. */
export type ReviewOutcome = {
  /** The references of the recommendations that entered the register, in the order of the paper. */
  readonly recommendations: readonly string[];
  readonly actions: readonly string[];
  /** How many were kept with the meeting: noted, decided. */
  readonly kept: number;
  readonly skipped: number;
  readonly reopened: number;
  /** How many somebody else had decided meanwhile. */
  readonly passedOver: number;
};

type Accepted = { readonly proposal: Proposal; readonly kept: Kept };
type Made = { readonly id: number; readonly reference: string };

/** Thrown to leave a transaction in which there is nothing to do. */
class NothingToDecide extends Error {
  override readonly name = 'NothingToDecide';

  constructor(readonly passedOver: number) {
    super('nothing was decided');
  }
}

/** Takes proposals into the register, or sets them aside. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly recommendations: RecommendationsRepository,
    private readonly actions: ActionsRepository,
    private readonly bodies: BodiesQueries,
    private readonly changes: Changes,
  ) {}

  /** Carries out the decisions in one transaction. A proposal that was decided meanwhile stays as it is, so nothing is made twice. */
  async decide(by: By, documentId: number, decisions: readonly Decision[]): Promise<ReviewOutcome> {
    const bodies = await this.bodies.all();
    try {
      return await this.changes.make(by, async (change) => {
        const { document, proposals } = await this.proposals.hold(change.tx, documentId);
        const plan = planReview(proposals, decisions);
        if (plan.accept.length + plan.skip.length + plan.reopen.length === 0)
          throw new NothingToDecide(plan.passedOver.length);
        return this.carryOut(change, document, plan, bodies);
      });
    } catch (error) {
      if (!(error instanceof NothingToDecide)) throw error;
      const { passedOver } = error;
      return { recommendations: [], actions: [], kept: 0, skipped: 0, reopened: 0, passedOver };
    }
  }

  private async carryOut(
    change: Change,
    document: Document,
    plan: ReviewPlan<Proposal>,
    bodies: readonly BodyRow[],
  ): Promise<ReviewOutcome> {
    const asked = plan.accept.filter(({ kept }) => kept.type === 'recommendation');
    const owed = plan.accept.filter(({ kept }) => kept.type === 'action' || kept.type === 'commitment');
    const rest = plan.accept.filter(({ kept }) => kept.type === 'noted' || kept.type === 'decision');
    const recommendations = await this.recommend(change, document, asked, bodies);
    const drafts = owed.map(({ proposal, kept }) => actionFrom(document, proposal, kept));
    const actions = drafts.length > 0 ? await this.actions.add(change, drafts) : [];

    for (const [n, each] of asked.entries()) await this.accept(change, each, recommendations[n], undefined);
    for (const [n, each] of owed.entries()) await this.accept(change, each, undefined, actions[n]);
    for (const each of rest) await this.accept(change, each, undefined, undefined);
    for (const proposal of plan.skip) await this.setAside(change, proposal, 'skipped');
    for (const proposal of plan.reopen) await this.setAside(change, proposal, 'waiting');

    const outcome = {
      recommendations: recommendations.map(({ reference }) => reference),
      actions: actions.map(({ reference }) => reference),
      kept: rest.length,
      skipped: plan.skip.length,
      reopened: plan.reopen.length,
    };
    await change.record({
      action: 'reviewed the document',
      subject: { kind: 'document', id: document.id, reference: document.title },
      after: outcome,
    });
    return { ...outcome, passedOver: plan.passedOver.length };
  }

  private async recommend(
    change: Change,
    document: Document,
    asked: readonly Accepted[],
    bodies: readonly BodyRow[],
  ): Promise<Made[]> {
    const drafts = asked.map(({ proposal, kept }) => {
      const addressee = bodies.find(({ id }) => id === kept.addresseeId);
      if (!addressee) throw new Error(`proposal ${proposal.id} is addressed to nobody`);
      const { id, kind } = addressee;
      return recommendationFrom(document, proposal, kept, { id, isPartner: kind === 'partner' });
    });
    return drafts.length > 0 ? this.recommendations.add(change, drafts) : [];
  }

  private async accept(
    { tx, at, by }: Change,
    { proposal, kept }: Accepted,
    recommendation: Made | undefined,
    action: Made | undefined,
  ): Promise<void> {
    await this.proposals.decide(tx, proposal.id, {
      state: 'accepted',
      type: kept.type,
      text: kept.text,
      dueOn: kept.dueOn,
      keptOwnerId: kept.ownerId,
      decidedById: by.accountId,
      decidedAt: at,
      recommendationId: recommendation?.id ?? null,
      actionId: action?.id ?? null,
    });
  }

  private async setAside(
    { tx, at, by }: Change,
    { id, type, text, dueOn }: Proposal,
    state: 'skipped' | 'waiting',
  ): Promise<void> {
    const decided = state === 'skipped';
    await this.proposals.decide(tx, id, {
      ...{ state, type, text, dueOn, keptOwnerId: null, recommendationId: null, actionId: null },
      decidedById: decided ? by.accountId : null,
      decidedAt: decided ? at : null,
    });
  }
}
