import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { RequestsRepository } from '../requests.repository.js';
import { RequestLetters } from './request-letters.service.js';
import { type DoneDecision, RequestUndoQueries } from './request-undo.queries.js';
import { requestObstacles } from './request-undo.rules.js';

/** A decision that is to be undone, and what else decides whether it may be. */
export type DecisionToUndo = {
  readonly requestId: number;
  /** When it was made, as the page showed it. */
  readonly at: string;
  /** Who was written to about the items since, a sentence each. */
  readonly writtenTo: (tx: EntityManager, done: DoneDecision) => Promise<readonly string[]>;
};

/** Takes a decision on requests back as a whole, before anybody was told of it: they wait again, and their items are as before. */
@Injectable()
export class RequestUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: RequestUndoQueries,
    private readonly requests: RequestsRepository,
    private readonly actions: TakenBackActionsRepository,
    private readonly letters: RequestLetters,
    private readonly config: Config,
  ) {}

  /** @throws Refused with what stands in the way */
  async takeBack(by: By, { requestId, at: wanted, writtenTo }: DecisionToUndo): Promise<void> {
    await this.changes.make(by, async ({ tx, at, record }) => {
      const found = await this.undo.ofIn(tx, requestId);
      if (found?.at.toISOString() !== wanted) throw undoRefusal([CHANGED]);
      await this.requests.lock(tx, found.requestIds);
      const subjects = await this.undo.lockItems(tx, found);
      await this.letters.lock(tx, found);
      const done = await this.undo.ofIn(tx, requestId);
      if (done?.at.toISOString() !== wanted) throw undoRefusal([CHANGED]);
      const since = await this.undo.doneSinceIn(tx, done);
      const told = await writtenTo(tx, done);
      const obstacles = requestObstacles(done, since, told, at, { minutes: this.config.undoMinutes });
      if (obstacles.length > 0) throw undoRefusal(obstacles);
      await this.restore(tx, done);
      for (const subject of subjects)
        await record({
          action: done.isLaying
            ? 'undid laying the request before a meeting'
            : 'undid the decision on the request',
          subject,
          after: { lettersNotSent: done.letters.map(({ to }) => to).join(', ') || null },
        });
      return true;
    });
  }

  private async restore(tx: EntityManager, done: DoneDecision): Promise<void> {
    const together = { accountId: done.accountId, instants: [done.at] };
    await this.letters.takeBack(tx, done);
    await this.requests.takeBack(tx, together, done.requestIds);
    await this.actions.takeBackStories(tx, together, { actions: done.actionIds, recommendations: [] });
    await this.actions.restore(tx, done.actionIds, done.at);
  }
}

const CHANGED = 'They have been decided again since then, or this was undone already';
