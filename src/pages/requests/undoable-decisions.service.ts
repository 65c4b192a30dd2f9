import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Config } from '../../config/config.js';
import { endOfUndo } from '../../items/undo/undo-window.rules.js';
import { WrittenToQueries } from '../../reminders/written-to/written-to.queries.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { type DoneDecision, RequestUndoQueries } from '../../requests/undo/request-undo.queries.js';
import { requestObstacles } from '../../requests/undo/request-undo.rules.js';
import type { Viewer } from '../../web/access.js';
import { NotAllowed, NotFound } from '../../web/errors.js';
import { mayFor } from '../../web/permissions.rules.js';

/** A decision on requests, and what stands in the way of undoing it. */
export type UndoableDecision = {
  readonly requestId: number;
  readonly done: DoneDecision;
  readonly obstacles: readonly string[];
  /** Until when it may be undone; null where nothing may. */
  readonly until: Date | null;
};

/** Which decisions on requests may be undone, and by whom. */
@Injectable()
export class UndoableDecisionsService {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly undo: RequestUndoQueries,
    private readonly written: WrittenToQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * What was last done with a request, with all that was done in the same go.
   * @throws NotFound where nothing was, or the viewer may not see its item; NotAllowed where one of the items is not theirs
   */
  async of(requestId: number, viewer: Viewer): Promise<UndoableDecision> {
    await this.requests.byId(requestId, viewer);
    const done = await this.undo.of(requestId);
    if (!done) throw new NotFound('A decision on this request');
    if (!done.bodyIds.every((bodyId) => mayFor(viewer, 'keep-register', bodyId)))
      throw new NotAllowed(`${viewer.email} may not undo what was decided of other bodies too`);
    return { requestId, done, obstacles: await this.obstacles(done), until: this.untilOf(done) };
  }

  /** What the viewer decided last, while it may be undone. */
  async lastOf(viewer: Viewer): Promise<UndoableDecision | null> {
    if (currentViewpoint()) return null;
    const since = new Date(this.clock.now().getTime() - this.config.undoMinutes * 60_000);
    const requestId = await this.undo.lastOf(viewer.accountId, since);
    if (requestId === null) return null;
    const done = await this.undo.of(requestId);
    const isTheirs = done?.bodyIds.every((bodyId) => mayFor(viewer, 'keep-register', bodyId));
    if (!done || !isTheirs) return null;
    const obstacles = await this.obstacles(done);
    return obstacles.length > 0 ? null : { requestId, done, obstacles, until: this.untilOf(done) };
  }

  async writtenTo(tx: EntityManager | null, done: DoneDecision): Promise<string[]> {
    const about = { actions: done.actionIds, recommendations: done.recommendationIds };
    return this.written.sinceAbout(tx, about, done.at);
  }

  private untilOf({ at }: DoneDecision): Date | null {
    return endOfUndo(at, { minutes: this.config.undoMinutes });
  }

  private async obstacles(done: DoneDecision): Promise<string[]> {
    const [since, told] = await Promise.all([this.undo.doneSince(done), this.writtenTo(null, done)]);
    return requestObstacles(done, since, told, this.clock.now(), { minutes: this.config.undoMinutes });
  }
}
