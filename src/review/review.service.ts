import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { Document } from '../documents/document.entity.js';
import type { Proposal } from '../documents/proposal.entity.js';
import { ProposalsRepository } from '../documents/proposals.repository.js';
import { AcceptedProposalsService } from './accepted-proposals.service.js';
import type { ReviewDecision } from './decision.js';
import type { Drafts } from './forms/review.form.js';
import { planReview, type ReviewPlan } from './review-plan.rules.js';
import { ReviewedOwnersService } from './reviewed-owners.service.js';

/** What came of a review, as far as it went. */
export type ReviewOutcome = {
  /** The references of the recommendations that entered the register, in the order of the paper. */
  readonly recommendations: readonly string[];
  readonly actions: readonly string[];
  /** The references of items made from an earlier printing, which have the words of this one now. */
  readonly corrected: readonly string[];
  /** Those of the actions that nobody owns yet, and those without a date: somebody has to see to them. */
  readonly unowned: readonly string[];
  readonly undated: readonly string[];
  /** How many were kept with the meeting: noted, decided. */
  readonly kept: number;
  readonly skipped: number;
  readonly reopened: number;
  /** How many are half done, as typed. */
  readonly drafts: number;
  /** How many somebody else had decided meanwhile. */
  readonly passedOver: number;
};

const NOTHING = {
  recommendations: [],
  actions: [],
  unowned: [],
  undated: [],
  corrected: [],
  kept: 0,
  skipped: 0,
  reopened: 0,
  drafts: 0,
};

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
    private readonly owners: ReviewedOwnersService,
    private readonly keeping: AcceptedProposalsService,
    private readonly changes: Changes,
  ) {}

  /**
   * Carries out the decisions in one transaction and keeps what is half done. A proposal that was decided meanwhile stays as it is, so
   * nothing is made twice.
   * @throws Refused where a new owner's name is taken
   */
  async decide(
    by: By,
    documentId: number,
    decisions: readonly ReviewDecision[],
    drafts: Drafts = new Map(),
  ): Promise<ReviewOutcome> {
    try {
      return await this.changes.make(by, async (change) => {
        const { document, proposals } = await this.proposals.hold(change.tx, documentId);
        const plan = planReview(proposals, decisions);
        const open = proposals.filter(({ state }) => state === 'waiting' || state === 'skipped');
        const kept = new Map(
          open.flatMap(({ id }) => (drafts.has(id) ? [[id, drafts.get(id) ?? null]] : [])),
        );
        if (plan.accept.length + plan.skip.length + plan.reopen.length + kept.size === 0)
          throw new NothingToDecide(plan.passedOver.length);
        return this.carryOut(change, document, plan, kept);
      });
    } catch (error) {
      if (!(error instanceof NothingToDecide)) throw error;
      return { ...NOTHING, passedOver: error.passedOver };
    }
  }

  private async carryOut(
    change: Change,
    document: Document,
    plan: ReviewPlan<Proposal>,
    drafts: Drafts,
  ): Promise<ReviewOutcome> {
    const items = await this.proposals.earlierItems(change.tx, document.id);
    const accepted = await this.owners.settle(change, plan.accept);
    const known = accepted.flatMap((each) => {
      const item = items.get(each.proposal.id);
      return item ? [{ ...each, item }] : [];
    });
    const fresh = accepted.filter(({ proposal }) => !items.has(proposal.id));
    const ofTypes = (...types: string[]) => fresh.filter(({ kept }) => types.includes(kept.type));
    const rest = ofTypes('noted', 'decision');
    const recommendations = await this.keeping.recommend(change, document, ofTypes('recommendation'));
    const owed = ofTypes('action', 'commitment');
    const actions = await this.keeping.owe(change, document, owed);
    const unowned = actions.filter((_, n) => owed[n]?.kept.ownerId === null);
    const undated = actions.filter(
      (_, n) => owed[n]?.kept.dueOn === null && owed[n].proposal.cadence === null,
    );
    const corrected = await this.keeping.correct(change, document, known);
    await this.keeping.note(change, rest);
    for (const proposal of plan.skip) await this.setAside(change, proposal, 'skipped');
    for (const proposal of plan.reopen) await this.setAside(change, proposal, 'waiting');
    await this.proposals.keepDrafts(change.tx, drafts);

    const [kept, skipped, reopened] = [rest.length, plan.skip.length, plan.reopen.length];
    const made = { recommendations, actions, unowned, undated, corrected };
    const outcome = { ...made, kept, skipped, reopened, drafts: drafts.size };
    await change.record({
      action: 'reviewed the document',
      subject: { kind: 'document', id: document.id, reference: document.title },
      after: outcome,
    });
    return { ...outcome, passedOver: plan.passedOver.length };
  }

  private async setAside(
    { tx, at, by }: Change,
    { id, type, text, textAsRead, dueOn }: Proposal,
    state: 'skipped' | 'waiting',
  ): Promise<void> {
    const decided = state === 'skipped';
    await this.proposals.decide(tx, id, {
      ...{ state, type, text, textAsRead, dueOn, keptOwnerId: null, recommendationId: null, actionId: null },
      decidedById: decided ? by.accountId : null,
      decidedAt: decided ? at : null,
    });
  }
}
