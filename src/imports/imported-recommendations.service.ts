import { Injectable } from '@nestjs/common';
import { WordingRepository } from '../recommendations/corrections/wording.repository.js';
import { RecommendationsRepository } from '../recommendations/recommendations.repository.js';
import { changedFacts, laterFacts } from './changed-facts.rules.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import { ImportReferencesRepository } from './import-references.repository.js';
import type { ItemOutcome, RowWork } from './import-work.js';
import { ImportedAnswersService } from './imported-answers.service.js';
import type { RecommendationFacts, RowDraft } from './row-draft.js';

type Told = RecommendationFacts;
type Item = { readonly id: number; readonly reference: string };

/** Recommendations of sheets: entered once, and changed by what a later sheet says otherwise. */
@Injectable()
export class ImportedRecommendationsService {
  constructor(
    private readonly references: ImportReferencesRepository,
    private readonly recommendations: RecommendationsRepository,
    private readonly wordings: WordingRepository,
    private readonly meetings: ImportMeetingsQueries,
    private readonly answers: ImportedAnswersService,
  ) {}

  /** Takes in the recommendation of a row. @throws DoesNotFit, Refused */
  async take(work: RowWork, draft: RowDraft, told: Told): Promise<ItemOutcome> {
    const { tx } = work.change;
    const { bodyId, key } = draft;
    const held = await this.references.hold(tx, { bodyId, key, kind: 'recommendation', part: 1 });
    if (held.item) {
      const item = { id: held.item.itemId, reference: held.item.reference };
      const before = held.facts as Told;
      const changes = changedFacts(before, told);
      const later = laterFacts(before, told);
      if (changes.length > 0) {
        const facts = new Set(changes.map(({ fact }) => fact));
        if (facts.has('text')) await this.reword(work, item, before.text, told.text);
        await this.answers.tell(work, draft, item, later, facts);
        await this.references.keep(tx, held.id, 'recommendation', item.id, later);
      }
      return {
        itemId: item.id,
        reference: item.reference,
        isNew: false,
        changes: changes.map(({ words }) => words),
      };
    }
    const item = await this.add(work, draft, told);
    const said = Object.keys(told).filter((fact) => told[fact as keyof Told] !== null);
    await this.answers.tell(work, draft, item, told, new Set(said as (keyof Told)[]));
    await this.references.keep(tx, held.id, 'recommendation', item.id, told);
    return { itemId: item.id, reference: item.reference, isNew: true, changes: [] };
  }

  private async add({ change, publicity }: RowWork, draft: RowDraft, { text }: Told): Promise<Item> {
    const { label, bodyId, addresseeId, madeOn } = draft;
    if (addresseeId === null) throw new Error('a recommendation without an addressee was drafted');
    const [item] = await this.recommendations.add(change, [
      {
        ...{ label, text, bodyId, addresseeId, madeOn, publicity },
        ...{ documentId: null, quote: null, startOffset: null, endOffset: null },
        meetingId: await this.meetings.on(change.tx, bodyId, madeOn),
      },
    ]);
    if (!item) throw new Error('no recommendation was entered');
    return item;
  }

  private async reword({ change }: RowWork, item: Item, before: string, text: string): Promise<void> {
    await this.wordings.correctText(change, item.id, text, 'A later sheet words it so.');
    await change.record({
      action: 'corrected the wording',
      subject: { kind: 'recommendation', ...item },
      before: { text: before },
      after: { text },
    });
  }
}
