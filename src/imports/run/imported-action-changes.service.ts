import { Injectable } from '@nestjs/common';
import type { Action } from '../../actions/action.entity.js';
import { actionSubject } from '../../actions/action-subject.js';
import { ActionsRepository } from '../../actions/actions.repository.js';
import { ActionExtensionsService } from '../../actions/extensions/action-extensions.service.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { knownOwner } from '../rows/owner-match.rules.js';
import type { ActionFacts } from '../rows/row-draft.js';
import { DoesNotFit, type RowWork } from './import-work.js';
import { ImportedProgressService } from './imported-progress.service.js';
import type { KnownAs } from './sheet-names.js';

type Facts = ReadonlySet<keyof ActionFacts>;

/** Brings an action to what a later sheet says, each fact in the way in which it is recorded by hand. */
@Injectable()
export class ImportedActionChangesService {
  constructor(
    private readonly actions: ActionsRepository,
    private readonly extensions: ActionExtensionsService,
    private readonly progress: ImportedProgressService,
  ) {}

  /** @param changed the facts that the sheet says otherwise than before. @throws DoesNotFit, Refused */
  async apply(work: RowWork, item: KnownAs, stated: ActionFacts, changed: Facts): Promise<void> {
    const reference = parseReference(item.reference);
    if (!reference) throw new Error(`${item.reference} is no reference`);
    const action = await this.actions.lock(work.change.tx, reference);
    if (changed.has('dueOn')) await this.setDueOn(work, action, stated);
    if (changed.has('text')) await this.amend(work, action, { text: stated.text });
    if (changed.has('cadence')) await this.amend(work, action, { cadence: stated.cadence });
    const owner = knownOwner(stated.owner, work.owners);
    if (changed.has('owner') && owner && owner.id !== action.ownerId) {
      await this.setOwner(work, action, owner.id);
    }
    const ownerId = owner?.id ?? action.ownerId;
    const [ownerName = null] = await this.actions.ownerNames(work.change.tx, [ownerId]);
    const { bodyId, madeOn } = action;
    await this.progress.record(work, [
      {
        ...{ ...item, bodyId, madeOn, ownerId, ownerName, stated },
        isProgress: changed.has('claim') || changed.has('words') || changed.has('updatedOn'),
        isVerdict: changed.has('verdict'),
        isDueWords: changed.has('dueWords'),
      },
    ]);
  }

  /** A first due date is set, a later one is an extension; an earlier one is for a person to decide. */
  private async setDueOn(work: RowWork, action: Action, { dueOn, owner }: ActionFacts): Promise<void> {
    if (dueOn === null || dueOn === action.dueOn) return;
    if (action.dueOn === null) return this.amend(work, action, { dueOn });
    if (dueOn < action.dueOn) {
      throw new DoesNotFit(
        `${actionSubject(action).reference} is due on ${spokenDay(action.dueOn)}, and the sheet says earlier: ${spokenDay(dueOn)}. Put right which of the two is wrong`,
      );
    }
    await this.extensions.extendIn(work.change, work.accountId, action, {
      newDueOn: dueOn,
      askedBy: owner ?? 'The owner',
      agreedBy: 'As the sheet says',
      reason: `${work.filename} gives this due date`,
      agreedOn: work.asAt,
    });
  }

  private async amend(
    { change }: RowWork,
    action: Action,
    facts: Partial<Pick<Action, 'text' | 'dueOn' | 'cadence'>>,
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
