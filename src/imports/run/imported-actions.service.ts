import { Injectable } from '@nestjs/common';
import { ActionsRepository, type NewAction } from '../../actions/actions.repository.js';
import { changedFacts, laterFacts } from '../check/changed-facts.rules.js';
import { knownOwner } from '../rows/owner-match.rules.js';
import type { ActionFacts, RowDraft } from '../rows/row-draft.js';
import type { ItemOutcome, RowWork } from './import-work.js';
import { ImportedActionChangesService } from './imported-action-changes.service.js';
import { ImportedProgressService, type StatedAction } from './imported-progress.service.js';
import type { SheetName } from './sheet-names.js';

/** An action of a row, with the recommendation that it carries out. */
type Owed = {
  readonly draft: RowDraft;
  readonly name: SheetName;
  readonly stated: ActionFacts;
  readonly recommendationId: number | null;
};

/** Actions of sheets: made once, and changed by what a later sheet says otherwise. */
@Injectable()
export class ImportedActionsService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly changes: ImportedActionChangesService,
    private readonly progress: ImportedProgressService,
  ) {}

  /**
   * Takes in the actions of rows.
   * @param asked what came of the recommendation of each row that has one
   * @returns what came of each row's actions, in their order. @throws DoesNotFit, Refused
   */
  async take(
    work: RowWork,
    drafts: readonly RowDraft[],
    asked: ReadonlyMap<RowDraft, ItemOutcome>,
  ): Promise<ReadonlyMap<RowDraft, readonly ItemOutcome[]>> {
    const owed = drafts.flatMap((draft) => owedIn(draft, asked.get(draft)?.itemId ?? null));
    const made = await this.make(work, owed);
    const outcomes = new Map<RowDraft, ItemOutcome[]>();
    for (const each of owed) {
      const outcome = made.get(each) ?? (await this.bringUpToDate(work, each));
      outcomes.set(each.draft, [...(outcomes.get(each.draft) ?? []), outcome]);
    }
    return outcomes;
  }

  /** Makes those that no sheet has named yet, each name once, with all that the sheet states of them. */
  private async make(work: RowWork, owed: readonly Owed[]): Promise<ReadonlyMap<Owed, ItemOutcome>> {
    const seen = new Set<number>();
    const fresh = owed.filter(({ name }) => {
      const { id, item } = work.names.of(name);
      if (item || seen.has(id)) return false;
      seen.add(id);
      return true;
    });
    const outcomes = new Map<Owed, ItemOutcome>();
    if (fresh.length === 0) return outcomes;
    const owners = fresh.map(({ stated }) => knownOwner(stated.owner, work.owners));
    const drafts = fresh.map((each, n) => newFrom(work, each, owners[n]?.id ?? null));
    const made = await this.actions.add(work.change, drafts);
    const news: StatedAction[] = [];
    for (const [n, each] of fresh.entries()) {
      const item = made[n];
      if (!item) throw new Error('fewer actions were made than rows ask for');
      const { bodyId, madeOn } = each.draft;
      const owner = { ownerId: owners[n]?.id ?? null, ownerName: owners[n]?.name ?? null };
      const isAllNew = { isProgress: true, isVerdict: true, isDueWords: true };
      news.push({ ...item, bodyId, madeOn, ...owner, stated: each.stated, ...isAllNew });
      work.names.set(each.name, item, each.stated);
      outcomes.set(each, { itemId: item.id, reference: item.reference, isNew: true, changes: [] });
    }
    await this.progress.record(work, news);
    return outcomes;
  }

  private async bringUpToDate(work: RowWork, { name, stated }: Owed): Promise<ItemOutcome> {
    const { item, facts } = work.names.of(name);
    if (!item) throw new Error(`${name.key} was not made`);
    const before = facts as ActionFacts;
    const changed = changedFacts(before, stated);
    if (changed.length > 0) {
      const later = laterFacts(before, stated);
      await this.changes.apply(work, item, later, new Set(changed.map(({ fact }) => fact)));
      work.names.set(name, item, later);
    }
    return {
      itemId: item.id,
      reference: item.reference,
      isNew: false,
      changes: changed.map(({ words }) => words),
    };
  }
}

function owedIn(draft: RowDraft, recommendationId: number | null): Owed[] {
  const { bodyId, key, actions } = draft;
  return actions.map(({ part, ...stated }) => {
    const name = { bodyId, key, kind: 'action' as const, part };
    return { draft, name, stated, recommendationId };
  });
}

function newFrom(
  { meetings, publicity }: RowWork,
  { draft, stated, recommendationId }: Owed,
  ownerId: number | null,
): NewAction {
  const { label, bodyId, madeOn } = draft;
  const { text, owner, dueOn, cadence } = stated;
  return {
    ...{ label, text, bodyId, madeOn, dueOn, cadence, publicity, recommendationId, ownerId },
    ...{ responseId: null, documentId: null, quote: null, startOffset: null, endOffset: null },
    origin: recommendationId !== null ? 'recommendation' : cadence ? 'duty' : 'resolution',
    ownerAsWritten: owner,
    meetingId: meetings.on(bodyId, madeOn),
  };
}
