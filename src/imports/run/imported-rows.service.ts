import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../audit/change.js';
import { RegisterItemsQueries } from '../check/register-items.queries.js';
import type { SettledRow, WaitingRow } from '../rows/import-rows.repository.js';
import type { RowDraft } from '../rows/row-draft.js';
import { ImportEffectsRepository } from './import-effects.repository.js';
import { ImportJournal } from './import-journal.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import { ImportReferencesRepository } from './import-references.repository.js';
import { DoesNotFit, type ImportWork, type ItemOutcome } from './import-work.js';
import { ImportedActionsService } from './imported-actions.service.js';
import { ImportedRecommendationsService } from './imported-recommendations.service.js';
import { actionName, recommendationName, type SheetName, type SheetNames } from './sheet-names.js';

/** Takes rows into the register together: what they need of it is read once for all, and what is new is entered at once. */
@Injectable()
export class ImportedRowsService {
  constructor(
    private readonly references: ImportReferencesRepository,
    private readonly register: RegisterItemsQueries,
    private readonly meetings: ImportMeetingsQueries,
    private readonly recommendations: ImportedRecommendationsService,
    private readonly actions: ImportedActionsService,
    private readonly effects: ImportEffectsRepository,
  ) {}

  /** @returns what became of each row, in their order. @throws DoesNotFit, Refused where any of them does not fit */
  async take(change: Change, importWork: ImportWork, rows: readonly WaitingRow[]): Promise<SettledRow[]> {
    const { tx } = change;
    const drafts = rows.map(({ draft }) => draft);
    const names = await this.references.hold(tx, drafts.flatMap(namesOf));
    await this.addOwn(tx, names, drafts);
    const meetings = await this.meetings.ofBodies(
      tx,
      drafts.map(({ bodyId }) => bodyId),
    );
    const journal = new ImportJournal();
    const work = { ...importWork, change, names, meetings, journal };
    const asked = await this.recommendations.take(work, drafts);
    const owed = await this.actions.take(work, drafts, asked);
    await this.references.keep(tx, names.toKeep);
    for (const { id, kind, before } of names.toKeep)
      if (before.item)
        journal.changed(
          'reference',
          { id, reference: kind },
          { item: before.item.id, facts: before.facts },
          null,
        );
    await this.effects.keep(change, work.importId, journal.effects);
    return rows.map(({ id, draft }) => {
      const item = draft.isContinued ? undefined : asked.get(draft);
      const items = [...(item ? [item] : []), ...(owed.get(draft) ?? [])];
      return { id, ...outcomeOf(items, draft.refusedCells ?? []) };
    });
  }

  /** What the register says today of the items that rows name by its own references. */
  private async addOwn(tx: EntityManager, names: SheetNames, drafts: readonly RowDraft[]): Promise<void> {
    const own = drafts.flatMap((draft) => (draft.own ? [{ draft, own: draft.own }] : []));
    const items = await this.register.namedIn(
      tx,
      own.map(({ own: { reference } }) => reference),
    );
    for (const { draft, own: named } of own) {
      const item = items.get(named.reference);
      if (!item) throw new DoesNotFit(`${named.reference} is not in the register any more`);
      names.addOwn(recommendationName(draft), item, item.facts);
    }
  }
}

/** The names under which a row knows its items. */
function namesOf(draft: RowDraft): SheetName[] {
  const asked = draft.recommendation ? [recommendationName(draft)] : [];
  return [...asked, ...draft.actions.map(({ part }) => actionName(draft, part))];
}

function outcomeOf(items: readonly ItemOutcome[], refusedCells: readonly string[]): Omit<SettledRow, 'id'> {
  const doneChanges = items.flatMap(({ reference, isNew, changes }) =>
    isNew ? [`${reference}, new`] : changes.map((words) => `${reference}, ${words}`),
  );
  const isNew = items.every((item) => item.isNew);
  return {
    state: isNew ? 'new' : doneChanges.length > 0 ? 'changed' : 'unchanged',
    reason: null,
    doneItems: items.map(({ reference }) => reference),
    doneChanges: isNew ? [] : doneChanges,
    refusedCells: [...new Set([...refusedCells, ...items.flatMap(({ refused }) => refused)])],
  };
}
