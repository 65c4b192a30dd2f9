import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Change } from '../../../audit/change.js';
import { Changes } from '../../../audit/changes.service.js';
import { Config } from '../../../config/config.js';
import { NotAllowed, Refused } from '../../../web/errors.js';
import type { Action } from '../../action.entity.js';
import type { ActionRow } from '../../action-row.queries.js';
import { actionSubject } from '../../action-subject.js';
import { ActionsRepository } from '../../actions.repository.js';
import { DueDatesRepository } from '../../due-dates/due-dates.repository.js';
import { CLAIM_LABELS } from '../claim.rules.js';
import { UpdateCorrectionsRepository } from '../corrections/update-corrections.repository.js';
import { UpdateStandingQueries } from '../standing/update-standing.queries.js';
import { type UpdateStanding, undoObstacles } from '../standing/update-standing.rules.js';

/** An update that is to be undone, and what else decides whether it may be. */
export type UpdateToUndo = {
  readonly action: Pick<ActionRow, 'id' | 'year' | 'number'>;
  readonly updateId: number;
  /** Whether whoever asks may do so. */
  readonly isTheirs: (standing: UpdateStanding) => boolean;
  /** Who was written to about the action since the update, a sentence each. */
  readonly writtenTo: (tx: EntityManager, actionId: number, since: Date) => Promise<readonly string[]>;
};

/** Takes an update back within some minutes, as if it had not been written; the trail keeps that it was. */
@Injectable()
export class UpdateUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly standing: UpdateStandingQueries,
    private readonly updates: UpdateCorrectionsRepository,
    private readonly dueDates: DueDatesRepository,
    private readonly config: Config,
  ) {}

  /** @throws NotAllowed, NotFound, Refused with what stands in the way */
  async undo(by: By, { action, updateId, isTheirs, writtenTo }: UpdateToUndo): Promise<void> {
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const locked = await this.actions.lock(tx, { kind: 'A', ...action });
      const standing = await this.standing.lockedIn(tx, action.id, updateId);
      if (!isTheirs(standing)) throw new NotAllowed(`${by.name} may not undo this update`);
      const told = await writtenTo(tx, action.id, standing.recordedAt);
      const obstacles = undoObstacles(standing, at, { minutes: this.config.undoMinutes }, told);
      const [first, ...others] = obstacles.map((message) => ({ field: null, message }));
      if (first) throw new Refused([first, ...others]);
      const { claim, forecastOn } = await this.updates.wording(tx, updateId);
      const evidence = await this.updates.takeBack(tx, updateId);
      const { meetsOn } = standing;
      await record({
        action: 'undid an update',
        subject: actionSubject(action),
        before: {
          claim: CLAIM_LABELS[claim],
          forecastOn,
          meetsOn,
          evidence: evidence.join(', ') || null,
        },
      });
      if (meetsOn) await this.reopenOccurrence(change, locked);
      return true;
    });
  }

  /** The due date is again the one that follows from what else was reported. */
  private async reopenOccurrence({ tx, record }: Change, action: Action): Promise<void> {
    const moved = await this.dueDates.moved(tx, [action]);
    await this.dueDates.keep(tx, moved);
    for (const { dueOn } of moved)
      await record({
        action: 'moved back to the occurrence before',
        subject: actionSubject(action),
        before: { dueOn: action.dueOn },
        after: { dueOn },
      });
  }
}
