import { Injectable } from '@nestjs/common';
import { actionSubject } from '../actions/action-subject.js';
import { ActionsRepository } from '../actions/actions.repository.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { LockedRecommendationsRepository } from '../recommendations/locked-recommendations.repository.js';
import { RecommendationPublicitiesRepository } from '../recommendations/publicity/recommendation-publicities.repository.js';
import { subjectOf } from '../recommendations/recommendation-clocks.repository.js';
import { formatReference } from '../recommendations/reference.rules.js';
import { DraftPublicityQueries, type Withheld } from './draft-publicity.queries.js';

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
      const items = await this.drafts.withheldIn(change.tx, document.id);
      const why = `It stands in the printed paper, ${document.title}`;
      const [asked, owed] = [
        items.filter(({ kind }) => kind === 'R'),
        items.filter(({ kind }) => kind === 'A'),
      ];
      if (asked.length > 0) await this.publishRecommendations(change, asked, why);
      for (const item of owed) await this.publishAction(change, item, why);
      const references = items.map(formatReference);
      await change.record({
        action: 'published what its draft had kept back',
        subject: { kind: 'document', id: document.id, reference: document.title },
        after: { items: references },
      });
      return references;
    });
  }

  private async publishRecommendations(
    change: Change,
    items: readonly Withheld[],
    note: string,
  ): Promise<void> {
    for (const item of await this.recommendations.several(change.tx, items)) {
      const { publicity, exemptGround, publicSummary } = item;
      await this.publicities.set(change, item.id, PUBLISHED, note);
      const before = { publicity, exemptGround, publicSummary };
      await change.record({ action: CHANGED, subject: subjectOf(item), before, after: PUBLISHED, note });
    }
  }

  private async publishAction({ tx, record }: Change, item: Withheld, note: string): Promise<void> {
    const action = await this.actions.lock(tx, item);
    const { publicity, exemptGround, publicSummary } = action;
    await this.actions.amend(tx, action.id, PUBLISHED);
    const before = { publicity, exemptGround, publicSummary };
    await record({ action: CHANGED, subject: actionSubject(action), before, after: PUBLISHED, note });
  }
}
