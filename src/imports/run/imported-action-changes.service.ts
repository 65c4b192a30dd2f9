import { Injectable } from '@nestjs/common';
import type { Action } from '../../actions/action.entity.js';
import { actionSubject } from '../../actions/action-subject.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import { dueDayFault } from '../../actions/due-dates/due-day.rules.js';
import { ActionExtensionsService } from '../../actions/extensions/action-extensions.service.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { earlierDueWords } from '../check/checked-rows.rules.js';
import { matchingOwner } from '../rows/owner-match.rules.js';
import type { ActionRowFacts } from '../rows/row-draft.js';
import type { RowWork } from './import-work.js';
import { ImportedProgressService } from './imported-progress.service.js';
import type { ExistingReference } from './sheet-names.js';

type Facts = ReadonlySet<keyof ActionRowFacts>;

/** Brings an action to what a later sheet says, each fact in the way in which it is recorded by hand. */
@Injectable()
export class ImportedActionChangesService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly extensions: ActionExtensionsService,
    private readonly progress: ImportedProgressService,
  ) {}

  /**
   * @param changed the facts that the sheet says otherwise than before
   * @returns why a due date was not taken, where it was not; the other facts are. @throws Refused
   */
  async apply(
    work: RowWork,
    item: ExistingReference,
    stated: ActionRowFacts,
    changed: Facts,
  ): Promise<string[]> {
    const reference = parseReference(item.reference);
    if (!reference) throw new Error(`${item.reference} is no reference`);
    const action = await this.actions.lock(work.change.tx, reference);
    const refused = changed.has('dueOn') ? await this.setDueOn(work, action, stated) : null;
    if (changed.has('text')) await this.amend(work, action, { text: stated.text });
    if (changed.has('cadence')) await this.amend(work, action, { cadence: stated.cadence });
    if (changed.has('dueWords')) await this.amend(work, action, { duePhrase: stated.dueWords });
    const owner = matchingOwner(stated.owner, work.owners, work.ownerChoices);
    if (changed.has('owner') && owner && owner.id !== action.ownerId) {
      await this.setOwner(work, action, owner.id);
    }
    const ownerId = owner?.id ?? action.ownerId;
    const [ownerName = null] = await this.actions.ownerNames(work.change.tx, [ownerId]);
    const { bodyId } = action;
    await this.progress.record(work, [
      {
        ...{ ...item, bodyId, ownerId, ownerName, stated },
        isProgress: changed.has('claim') || changed.has('words') || changed.has('updatedOn'),
        isVerdict: changed.has('verdict'),
        isDueWords: changed.has('dueWords'),
      },
    ]);
    const { text, dueOn, duePhrase, cadence, ownerId: oldOwner, dueBodyId, dueNth } = action;
    const before = { text, dueOn, duePhrase, cadence, ownerId: oldOwner, dueBodyId, dueNth };
    work.journal.changed('changed-action', item, before, null);
    return refused ? [refused] : [];
  }

  /** A first due date is set, a later one is an extension; an earlier one is for a person to decide. */
  private async setDueOn(
    work: RowWork,
    action: Action,
    { dueOn, owner }: ActionRowFacts,
  ): Promise<string | null> {
    if (dueOn === null || dueOn === action.dueOn) return null;
    if (action.dueOn !== null && dueOn < action.dueOn)
      return earlierDueWords(actionSubject(action).reference, action.dueOn, dueOn);
    const early = dueDayFault(action, dueOn);
    if (early) return early;
    if (action.dueOn === null) {
      await this.amend(work, action, { dueOn });
      return null;
    }
    await this.extensions.extendIn(work.change, work.accountId, action, {
      newDueOn: dueOn,
      askedBy: owner ?? 'The owner',
      agreedBy: 'As the sheet says',
      reason: `${work.filename} gives this due date`,
      agreedOn: work.asAt,
    });
    return null;
  }

  private async amend(
    { change }: RowWork,
    action: Action,
    facts: Partial<Pick<Action, 'text' | 'dueOn' | 'duePhrase' | 'cadence'>>,
  ): Promise<void> {
    const before = Object.fromEntries(
      Object.keys(facts).map((name) => [name, action[name as keyof typeof facts]]),
    );
    await this.actions.amend(change.tx, action.id, facts);
    await change.record({ action: 'amended', subject: actionSubject(action), before, after: facts });
  }

  private async setOwner({ change }: RowWork, action: Action, ownerId: number): Promise<void> {
    const [before, after] = await this.actions.ownerNames(change.tx, [action.ownerId, ownerId]);
    await this.actions.amend(change.tx, action.id, { ownerId });
    await change.record({
      action: 'amended',
      subject: actionSubject(action),
      before: { owner: before },
      after: { owner: after },
    });
  }
}
