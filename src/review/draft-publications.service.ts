import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Action } from '../actions/action.entity.js';
import { actionSubject } from '../actions/action-subject.js';
import { ActionsRepository } from '../actions/actions.repository.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { formatReference } from '../items/references/reference.rules.js';
import { clockSubject } from '../recommendations/clocks/recommendation-clocks.repository.js';
import { LockedRecommendationsRepository } from '../recommendations/locked-recommendations.repository.js';
import { RecommendationPublicitiesRepository } from '../recommendations/publicity/recommendation-publicities.repository.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import { DraftPublicityQueries } from './draft-publicity.queries.js';

const PUBLISHED = { publicity: 'published', exemptGround: null, publicSummary: null } as const;
const CHANGED = 'changed who may read it';

/** Publishes what was kept from the public only because its paper was a draft. */
@Injectable()
export class DraftPublicationsService {
  constructor(
    private readonly changes: Changes,
    private readonly drafts: DraftPublicityQueries,
    private readonly recommendations: LockedRecommendationsRepository,
    private readonly publicities: RecommendationPublicitiesRepository,
    private readonly actions: ActionsRepository,
  ) {}

  /** Each item has its own entry in the trail. @returns the references of what was published */
  async publish(by: By, document: { readonly id: number; readonly title: string }): Promise<string[]> {
    return this.changes.make(by, async (change) => {
      const items = await this.lockWithheld(change.tx, document.id);
      const why = `It stands in the printed paper, ${document.title}`;
      for (const item of items.asked) await this.publishRecommendation(change, item, why);
      for (const item of items.owed) await this.publishAction(change, item, why);
      const references = [
        ...items.asked.map((item) => formatReference({ kind: 'R', ...item })),
        ...items.owed.map((item) => formatReference({ kind: 'A', ...item })),
      ];
      await change.record({
        action: 'published what its draft had kept back',
        subject: { kind: 'document', id: document.id, reference: document.title },
        after: { items: references },
      });
      return references;
    });
  }

  /** Looks again once they are locked: whoever decided about one of them in between has the last word. */
  private async lockWithheld(
    tx: EntityManager,
    documentId: number,
  ): Promise<{ asked: Recommendation[]; owed: Action[] }> {
    const found = await this.drafts.withheldIn(tx, documentId);
    const references = found.filter(({ kind }) => kind === 'R');
    const asked = references.length > 0 ? await this.recommendations.several(tx, references) : [];
    const owed: Action[] = [];
    for (const item of found) if (item.kind === 'A') owed.push(await this.actions.lock(tx, item));
    const still = new Set((await this.drafts.withheldIn(tx, documentId)).map(formatReference));
    return {
      asked: asked.filter((item) => still.has(formatReference({ kind: 'R', ...item }))),
      owed: owed.filter((item) => still.has(formatReference({ kind: 'A', ...item }))),
    };
  }

  private async publishRecommendation(change: Change, item: Recommendation, note: string): Promise<void> {
    const { publicity, exemptGround, publicSummary } = item;
    await this.publicities.set(change, item.id, PUBLISHED, note);
    const before = { publicity, exemptGround, publicSummary };
    await change.record({ action: CHANGED, subject: clockSubject(item), before, after: PUBLISHED, note });
  }

  private async publishAction({ tx, record }: Change, action: Action, note: string): Promise<void> {
    const { publicity, exemptGround, publicSummary } = action;
    await this.actions.amend(tx, action.id, PUBLISHED);
    const before = { publicity, exemptGround, publicSummary };
    await record({ action: CHANGED, subject: actionSubject(action), before, after: PUBLISHED, note });
  }
}
