import { Injectable } from '@nestjs/common';
import { Clock } from '../../../calendar/clock.js';
import { Config } from '../../../config/config.js';
import type { Reference } from '../../../items/references/reference.rules.js';
import type { UndoPolicy } from '../../../items/undo/undo-window.rules.js';
import type { Viewer } from '../../../web/access.js';
import { NotFound } from '../../../web/errors.js';
import { mayFor } from '../../../web/permissions.rules.js';
import { ActionEventsQueries, type UpdateRow } from '../../action-events.queries.js';
import type { ActionRow } from '../../action-row.queries.js';
import { ActionRightsService } from '../../rights/action-rights.service.js';
import { type StandingUpdate, UpdateStandingQueries } from './update-standing.queries.js';
import { closedToWriter, isYoung, mayAlter, type UpdateWriter } from './update-standing.rules.js';

/** What somebody may do about an update that was saved. */
export type UpdateRights = { readonly mayUndo: boolean; readonly mayCorrect: boolean };

/** An update that somebody wants to alter. */
export type FoundUpdate = UpdateRights & {
  readonly action: ActionRow;
  readonly update: UpdateRow;
  readonly standing: StandingUpdate;
  readonly writer: UpdateWriter;
};

/** Finds updates for a viewer, and says what the viewer may do about them. */
@Injectable()
export class UpdateFinder {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly story: ActionEventsQueries,
    private readonly standing: UpdateStandingQueries,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  private get policy(): UndoPolicy {
    return { minutes: this.config.undoMinutes };
  }

  /** @throws NotFound */
  async find(viewer: Viewer, reference: Reference, id: number): Promise<FoundUpdate> {
    const { action } = await this.rights.find(viewer, reference);
    const updates = await this.story.updatesOf([action.id]);
    const update = updates.find((each) => each.id === id);
    const all = await this.standing.ofAction(action.id);
    const standing = all.find((each) => each.id === update?.id);
    if (!update || !standing) throw new NotFound('This update');
    const writer = writerOf(viewer, action);
    return { action, update, standing, writer, ...this.rightsTo(standing, writer) };
  }

  /** What `viewer` may do about each update of an action, by its number. */
  async rightsOf(
    viewer: Viewer,
    action: Pick<ActionRow, 'id' | 'bodyId'>,
  ): Promise<ReadonlyMap<number, UpdateRights>> {
    const all = await this.standing.ofAction(action.id);
    return new Map(all.map((standing) => [standing.id, this.rightsTo(standing, writerOf(viewer, action))]));
  }

  private rightsTo(standing: StandingUpdate, writer: UpdateWriter): UpdateRights {
    const isTheirs = mayAlter(standing, writer);
    return {
      mayUndo: isTheirs && isYoung(standing, this.clock.now(), this.policy),
      mayCorrect: isTheirs && (writer.isKeeper || closedToWriter(standing) === null),
    };
  }
}

function writerOf(viewer: Viewer, { bodyId }: Pick<ActionRow, 'bodyId'>): UpdateWriter {
  return { accountId: viewer.accountId, isKeeper: mayFor(viewer, 'keep-register', bodyId) };
}
