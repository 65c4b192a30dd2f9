import { Injectable } from '@nestjs/common';
import type { Change } from '../../audit/change.js';
import type { SettledRow, WaitingRow } from '../rows/import-rows.repository.js';
import type { RowDraft } from '../rows/row-draft.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import { ImportReferencesRepository } from './import-references.repository.js';
import type { ImportWork, ItemOutcome } from './import-work.js';
import { ImportedActionsService } from './imported-actions.service.js';
import { ImportedRecommendationsService } from './imported-recommendations.service.js';
import type { SheetName } from './sheet-names.js';

/** Takes rows into the register together: what they need of it is read once for all, and what is new is entered at once. */
@Injectable()
export class ImportedRowsService {
  constructor(
    private readonly references: ImportReferencesRepository,
    private readonly meetings: ImportMeetingsQueries,
    private readonly recommendations: ImportedRecommendationsService,
    private readonly actions: ImportedActionsService,
  ) {}

  /** @returns what became of each row, in their order. @throws DoesNotFit, Refused where any of them does not fit */
  async take(change: Change, importWork: ImportWork, rows: readonly WaitingRow[]): Promise<SettledRow[]> {
    const { tx } = change;
    const drafts = rows.map(({ draft }) => draft);
    const names = await this.references.hold(tx, drafts.flatMap(namesOf));
    const meetings = await this.meetings.ofBodies(
      tx,
      drafts.map(({ bodyId }) => bodyId),
    );
    const work = { ...importWork, change, names, meetings };
    const asked = await this.recommendations.take(work, drafts);
    const owed = await this.actions.take(work, drafts, asked);
    await this.references.keep(tx, names.toKeep);
    return rows.map(({ id, draft }) => {
      const item = draft.isContinued ? undefined : asked.get(draft);
      return { id, ...outcomeOf([...(item ? [item] : []), ...(owed.get(draft) ?? [])]) };
    });
  }
}

/** The names under which a row knows its items. */
function namesOf({ bodyId, key, recommendation, actions }: RowDraft): SheetName[] {
  const asked = recommendation ? [{ bodyId, key, kind: 'recommendation' as const, part: 1 }] : [];
  return [...asked, ...actions.map(({ part }) => ({ bodyId, key, kind: 'action' as const, part }))];
}

function outcomeOf(items: readonly ItemOutcome[]): Omit<SettledRow, 'id'> {
  const doneChanges = items.flatMap(({ reference, isNew, changes }) =>
    isNew ? [`${reference}, new`] : changes.map((words) => `${reference}, ${words}`),
  );
  const isNew = items.every((item) => item.isNew);
  return {
    state: isNew ? 'new' : doneChanges.length > 0 ? 'changed' : 'unchanged',
    reason: null,
    doneItems: items.map(({ reference }) => reference),
    doneChanges: isNew ? [] : doneChanges,
  };
}
