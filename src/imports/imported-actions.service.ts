import { Injectable } from '@nestjs/common';
import { ActionsRepository } from '../actions/actions.repository.js';
import { changedFacts, laterFacts } from './changed-facts.rules.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import { ImportReferencesRepository } from './import-references.repository.js';
import type { ItemOutcome, RowWork } from './import-work.js';
import { ImportedActionChangesService } from './imported-action-changes.service.js';
import { ImportedProgressService } from './imported-progress.service.js';
import { knownOwner } from './owner-match.rules.js';
import type { ActionFacts, DraftAction, RowDraft } from './row-draft.js';

/** Actions of sheets: made once, and changed by what a later sheet says otherwise. */
@Injectable()
export class ImportedActionsService {
  constructor(
    private readonly references: ImportReferencesRepository,
    private readonly actions: ActionsRepository,
    private readonly meetings: ImportMeetingsQueries,
    private readonly changes: ImportedActionChangesService,
    private readonly progress: ImportedProgressService,
  ) {}

  /** Takes in one action of a row. @throws DoesNotFit, Refused */
  async take(
    work: RowWork,
    draft: RowDraft,
    { part, ...told }: DraftAction,
    recommendationId: number | null,
  ): Promise<ItemOutcome> {
    const { tx } = work.change;
    const { bodyId, key } = draft;
    const held = await this.references.hold(tx, { bodyId, key, kind: 'action', part });
    if (!held.item) {
      const item = await this.add(work, draft, told, recommendationId);
      await this.references.keep(tx, held.id, 'action', item.id, told);
      return { itemId: item.id, reference: item.reference, isNew: true, changes: [] };
    }
    const { itemId, reference } = held.item;
    const before = held.facts as ActionFacts;
    const changed = changedFacts(before, told);
    if (changed.length > 0) {
      const later = laterFacts(before, told);
      const action = await this.actions.lock(tx, held.item);
      await this.changes.apply(work, action, later, new Set(changed.map(({ fact }) => fact)));
      await this.references.keep(tx, held.id, 'action', itemId, later);
    }
    return { itemId, reference, isNew: false, changes: changed.map(({ words }) => words) };
  }

  private async add(work: RowWork, draft: RowDraft, told: ActionFacts, recommendationId: number | null) {
    const { change, publicity, owners } = work;
    const { label, bodyId, madeOn } = draft;
    const { text, owner, dueOn, cadence } = told;
    const known = knownOwner(owner, owners);
    const [made] = await this.actions.add(change, [
      {
        ...{ label, text, bodyId, madeOn, dueOn, cadence, publicity, recommendationId },
        ...{ responseId: null, documentId: null, quote: null, startOffset: null, endOffset: null },
        origin: recommendationId !== null ? 'recommendation' : cadence ? 'duty' : 'resolution',
        ownerId: known?.id ?? null,
        ownerAsWritten: owner,
        meetingId: await this.meetings.on(change.tx, bodyId, madeOn),
      },
    ]);
    if (!made) throw new Error('no action was made');
    const item = { ...made, bodyId, madeOn, ownerId: known?.id ?? null, ownerName: known?.name ?? null };
    await this.progress.tell(work, item, told, { isProgress: true, isVerdict: true, isDueWords: true });
    return made;
  }
}
