import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../../actions/actions.repository.js';
import type { NewAction } from '../../actions/new-action.js';
import { changedFacts, laterFacts } from '../check/changed-facts.rules.js';
import { matchingOwner } from '../rows/owner-match.rules.js';
import type { ActionRowFacts, RowDraft } from '../rows/row-draft.js';
import type { ItemOutcome, RowWork } from './import-work.js';
import { ImportedActionChangesService } from './imported-action-changes.service.js';
import { ImportedProgressService, type StatedAction } from './imported-progress.service.js';
import { madeDay } from './made-day.rules.js';
import { actionName, type SheetName } from './sheet-names.js';

/** An action of a row, with the recommendation that it carries out. */
type Owed = {
  readonly draft: RowDraft;
  readonly name: SheetName;
  readonly stated: ActionRowFacts;
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
    const owners = fresh.map(({ stated }) => matchingOwner(stated.owner, work.owners, work.ownerChoices));
    const drafts = fresh.map((each, n) => newFrom(work, each, owners[n]?.id ?? null));
    const made = await this.actions.add(work.change, drafts);
    const news: StatedAction[] = [];
    for (const [n, each] of fresh.entries()) {
      const item = made[n];
      if (!item) throw new Error('fewer actions were made than rows ask for');
      const { bodyId } = each.draft;
      const owner = { ownerId: owners[n]?.id ?? null, ownerName: owners[n]?.name ?? null };
      const isAllNew = { isProgress: true, isVerdict: true, isDueWords: true };
      work.journal.made('action', item);
      news.push({ ...item, bodyId, ...owner, stated: each.stated, ...isAllNew });
      work.names.set(each.name, item, each.stated);
      outcomes.set(each, {
        itemId: item.id,
        reference: item.reference,
        isNew: true,
        changes: [],
        refused: [],
      });
    }
    await this.progress.record(work, news);
    return outcomes;
  }

  private async bringUpToDate(work: RowWork, { name, stated }: Owed): Promise<ItemOutcome> {
    const { item, facts } = work.names.of(name);
    if (!item) throw new Error(`${name.key} was not made`);
    const before = facts as ActionRowFacts;
    const changed = changedFacts(before, stated);
    const { id: itemId, reference } = item;
    if (changed.length === 0) return { itemId, reference, isNew: false, changes: [], refused: [] };
    const later = laterFacts(before, stated);
    const refused = await this.changes.apply(work, item, later, new Set(changed.map(({ fact }) => fact)));
    work.names.set(name, item, refused.length > 0 ? { ...later, dueOn: before.dueOn } : later);
    const changes = changed.filter(({ fact }) => fact !== 'dueOn' || refused.length === 0);
    return { itemId, reference, isNew: false, changes: changes.map(({ words }) => words), refused };
  }
}

function owedIn(draft: RowDraft, recommendationId: number | null): Owed[] {
  return draft.actions.map((action) => {
    const { part, ...stated } = action;
    return { draft, name: actionName(draft, part), stated, recommendationId };
  });
}

function newFrom(
  { meetings, publicity, asAt }: RowWork,
  { draft, stated, recommendationId }: Owed,
  ownerId: number | null,
): NewAction {
  const { label, bodyId } = draft;
  const { text, owner, dueOn, dueWords: duePhrase, cadence } = stated;
  const { madeOn, isMadeOnKnown } = madeDay(draft, asAt);
  return {
    ...{
      label,
      text,
      bodyId,
      madeOn,
      isMadeOnKnown,
      dueOn,
      duePhrase,
      cadence,
      publicity,
      recommendationId,
      ownerId,
    },
    ...{ responseId: null, documentId: null, quote: null, startOffset: null, endOffset: null },
    origin: recommendationId !== null ? 'recommendation' : cadence ? 'duty' : 'resolution',
    ownerAsWritten: owner,
    meetingId: isMadeOnKnown ? meetings.on(bodyId, madeOn) : null,
  };
}
