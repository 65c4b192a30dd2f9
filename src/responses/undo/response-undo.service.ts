import { Injectable } from '@nestjs/common';
import { TakenBackActionsRepository } from '../../actions/undo/taken-back-actions.repository.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Config } from '../../config/config.js';
import { undoRefusal } from '../../items/undo/undo-obstacles.rules.js';
import { clockSubject } from '../../recommendations/clocks/recommendation-clocks.repository.js';
import { DECISION_NAMES } from '../decision-names.js';
import { ResponsesRepository } from '../responses.repository.js';
import { ResponseUndoQueries } from './response-undo.queries.js';
import { responseObstacles } from './response-undo.rules.js';

/** PostgreSQL's fault where a row is taken away that another names. */
const IS_NAMED = '23503';

/** Takes a response back that was just recorded, with the actions that were made of its plan. */
@Injectable()
export class ResponseUndoService {
  constructor(
    private readonly changes: Changes,
    private readonly undo: ResponseUndoQueries,
    private readonly responses: ResponsesRepository,
    private readonly actions: TakenBackActionsRepository,
    private readonly config: Config,
  ) {}

  /** @throws Refused with what stands in the way */
  async takeBack(by: By, id: number): Promise<void> {
    try {
      await this.changes.make(by, (change) => this.takeOut(change, id));
    } catch (error) {
      if ((error as { code?: unknown }).code !== IS_NAMED) throw error;
      throw undoRefusal([
        'Somebody has been written to about its actions, or something else in the register names them',
      ]);
    }
  }

  private async takeOut(change: Change, id: number): Promise<boolean> {
    const { tx, at, record } = change;
    const found = await this.undo.lockedIn(tx, id);
    if (!found) throw undoRefusal(['It was undone already']);
    const { facts, since } = found;
    const obstacles = responseObstacles(facts, since, at, { minutes: this.config.undoMinutes });
    if (obstacles.length > 0) throw undoRefusal(obstacles);
    const answers = await this.responses.answersOf(tx, id);
    const items = await this.responses.lockAnswered(tx, facts.recommendationIds);
    const actions = await this.responses.actionsOf(tx, id);
    await this.actions.takeBack(tx, facts.actionIds);
    await this.responses.takeOut(tx, id);
    for (const item of items.values()) {
      const answer = answers.get(item.id);
      await record({
        action: facts.correctsId === null ? 'undid a response' : 'undid the correction of a response',
        subject: clockSubject(item),
        before: {
          decision: answer ? DECISION_NAMES[answer.decision] : null,
          reasons: answer?.reasons ?? null,
        },
      });
    }
    for (const { id: actionId, reference } of actions)
      await record({
        action: 'taken out with the response that made it',
        subject: { kind: 'action', id: actionId, reference },
      });
    return true;
  }
}
