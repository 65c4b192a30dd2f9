import { Injectable } from '@nestjs/common';
import { WordingRepository } from '../../recommendations/corrections/wording.repository.js';
import { RecommendationsRepository } from '../../recommendations/recommendations.repository.js';
import { changedFacts, laterFacts } from '../check/changed-facts.rules.js';
import type { RecommendationRowFacts, RowDraft } from '../rows/row-draft.js';
import type { ItemOutcome, RowWork } from './import-work.js';
import { ImportedAnswersService, type StatedRecommendation } from './imported-answers.service.js';
import { madeDay } from './made-day.rules.js';
import { type ExistingReference, recommendationName } from './sheet-names.js';

type Facts = RecommendationRowFacts;
type Asking = { readonly draft: RowDraft; readonly stated: Facts };

/** Recommendations of sheets: entered once, and changed by what a later sheet says otherwise. */
@Injectable()
export class ImportedRecommendationsService {
  constructor(
    private readonly recommendations: RecommendationsRepository,
    private readonly wordings: WordingRepository,
    private readonly answers: ImportedAnswersService,
  ) {}

  /** Takes in the recommendations of rows. @returns what came of each that has one. @throws DoesNotFit, Refused */
  async take(work: RowWork, drafts: readonly RowDraft[]): Promise<ReadonlyMap<RowDraft, ItemOutcome>> {
    const asking = drafts.flatMap((draft) =>
      draft.recommendation ? [{ draft, stated: draft.recommendation }] : [],
    );
    const outcomes = await this.enter(work, asking);
    for (const each of asking)
      if (!outcomes.has(each.draft)) outcomes.set(each.draft, await this.bringUpToDate(work, each));
    return outcomes;
  }

  /** Enters those that no sheet has named yet, each name once, with all that the sheet states of them. */
  private async enter(work: RowWork, asking: readonly Asking[]): Promise<Map<RowDraft, ItemOutcome>> {
    const seen = new Set<number>();
    const fresh = asking.filter(({ draft }) => {
      const { id, item } = work.names.of(recommendationName(draft));
      if (item || seen.has(id)) return false;
      seen.add(id);
      return true;
    });
    const outcomes = new Map<RowDraft, ItemOutcome>();
    if (fresh.length === 0) return outcomes;
    const made = await this.recommendations.add(
      work.change,
      fresh.map((each) => newFrom(work, each)),
    );
    const news: StatedRecommendation[] = [];
    for (const [n, { draft, stated }] of fresh.entries()) {
      const item = made[n];
      if (!item) throw new Error('fewer recommendations were entered than rows ask for');
      const said = Object.keys(stated) as (keyof Facts)[];
      news.push({ draft, item, stated, news: new Set(said.filter((fact) => stated[fact] !== null)) });
      work.journal.made('recommendation', item);
      work.names.set(recommendationName(draft), item, stated);
      outcomes.set(draft, {
        itemId: item.id,
        reference: item.reference,
        isNew: true,
        changes: [],
        refused: [],
      });
    }
    await this.answers.record(work, news);
    return outcomes;
  }

  private async bringUpToDate(work: RowWork, { draft, stated }: Asking): Promise<ItemOutcome> {
    const { item, facts } = work.names.of(recommendationName(draft));
    if (!item) throw new Error(`${draft.key} was not entered`);
    const before = facts as Facts;
    const changes = changedFacts(before, stated);
    if (changes.length > 0) {
      const later = laterFacts(before, stated);
      const news = new Set(changes.map(({ fact }) => fact));
      if (news.has('text')) await this.reword(work, item, before.text, stated.text);
      await this.answers.record(work, [{ draft, item, stated: later, news }]);
      work.journal.changed('changed-recommendation', item, { text: before.text }, { text: later.text });
      work.names.set(recommendationName(draft), item, later);
    }
    return {
      itemId: item.id,
      reference: item.reference,
      isNew: false,
      changes: changes.map(({ words }) => words),
      refused: [],
    };
  }

  private async reword(
    { change }: RowWork,
    item: ExistingReference,
    before: string,
    text: string,
  ): Promise<void> {
    await this.wordings.correctText(change, item.id, text, 'A later sheet words it so.');
    await change.record({
      action: 'corrected the wording',
      subject: { kind: 'recommendation', ...item },
      before: { text: before },
      after: { text },
    });
  }
}

function newFrom({ meetings, publicity, asAt }: RowWork, { draft, stated }: Asking) {
  const { label, bodyId, addresseeId } = draft;
  const { madeOn, isMadeOnKnown } = madeDay(draft, asAt);
  if (addresseeId === null) throw new Error('a recommendation without an addressee was drafted');
  return {
    ...{ label, text: stated.text, bodyId, addresseeId, madeOn, isMadeOnKnown, publicity },
    ...{ documentId: null, quote: null, startOffset: null, endOffset: null },
    meetingId: isMadeOnKnown ? meetings.on(bodyId, madeOn) : null,
  };
}
