import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeetingRow } from '../../bodies/bodies.queries.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Config } from '../../config/config.js';
import {
  MeetingVerdictsUndoQueries,
  type RecordedVerdicts,
} from '../../meetings/verdicts/meeting-verdicts-undo.queries.js';
import { verdictObstacles } from '../../meetings/verdicts/meeting-verdicts-undo.rules.js';
import { WrittenToQueries } from '../../reminders/written-to/written-to.queries.js';
import type { Viewer } from '../../web/access.js';
import { mayFor } from '../../web/permissions.rules.js';

/** Verdicts that were recorded together, and what stands in the way of undoing them. */
export type UndoableVerdicts = { readonly recorded: RecordedVerdicts; readonly obstacles: readonly string[] };

/** What may be undone of a meeting's verdicts, and by whom. */
@Injectable()
export class UndoableVerdictsService {
  constructor(
    private readonly undo: MeetingVerdictsUndoQueries,
    private readonly written: WrittenToQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The latest that were recorded together; null where there are none, or they are not this viewer's to undo. */
  async of(meeting: MeetingRow, viewer: Viewer): Promise<UndoableVerdicts | null> {
    if (currentViewpoint()) return null;
    const recorded = await this.undo.latest(meeting.id);
    if (!recorded || !mayUndo(recorded, meeting, viewer)) return null;
    const since = await this.undo.doneSince(recorded);
    const told = await this.written.sinceAbout(null, recorded, recorded.at);
    const policy = { minutes: this.config.undoMinutes };
    return { recorded, obstacles: verdictObstacles(recorded.at, since, told, this.clock.now(), policy) };
  }

  async writtenTo(tx: EntityManager, recorded: RecordedVerdicts): Promise<string[]> {
    return this.written.sinceAbout(tx, recorded, recorded.at);
  }
}

/** Who recorded them, while they judge for the body, and who keeps its register. */
export function mayUndo(
  { accountId }: Pick<RecordedVerdicts, 'accountId'>,
  { bodyId }: Pick<MeetingRow, 'bodyId'>,
  viewer: Viewer,
): boolean {
  const isOwn = accountId === viewer.accountId && mayFor(viewer, 'judge', bodyId);
  return isOwn || mayFor(viewer, 'keep-register', bodyId);
}
