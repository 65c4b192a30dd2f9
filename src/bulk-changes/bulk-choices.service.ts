import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { addDays } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import type { BulkKind } from '../items/choosing/bulk-kinds.js';
import type { ChosenItem } from '../items/choosing/chosen-item.rules.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';
import { UsedTagsQueries } from '../items/tags/used-tags.queries.js';
import { OwnersQueries } from '../people/owners.queries.js';
import type { Viewer } from '../web/access.js';
import { NotAllowed, NotFound } from '../web/errors.js';
import { may, mayFor } from '../web/permissions.rules.js';
import type { BulkItem } from './bulk-item.js';
import { BulkItemsQueries } from './bulk-items.queries.js';
import type { BulkOffer } from './plans/bulk-offer.js';

/** Meetings reach back about two years of a busy council's diary. */
const MEETINGS_LOOKED_THROUGH = 300;
const MEETINGS_OFFERED = 40;

/** Finds what somebody chose to change, and what can be said about it. */
@Injectable()
export class BulkChoicesService {
  constructor(
    private readonly items: BulkItemsQueries,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly used: UsedTagsQueries,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * The items, as the single form would find each of them.
   * @throws NotFound where one is kept from the viewer as much as where there is none; NotAllowed where one is not theirs to change
   */
  async find(viewer: Viewer, kind: BulkKind, chosen: readonly ChosenItem[]): Promise<BulkItem[]> {
    if (kind === 'hold' && !may(viewer, 'keep-council-work'))
      throw new NotAllowed(`${viewer.email} may not hold reminders`);
    const items = await this.items.of(this.database.reader, chosen, this.clock.today(), viewer);
    const found = new Set(items.map(({ path }) => path));
    const missing = chosen.find((reference) => !found.has(pathOfReference(reference)));
    if (missing)
      throw new NotFound(`${missing.kind === 'A' ? 'Action' : 'Recommendation'} ${formatReference(missing)}`);
    const others = items.find(({ bodyId }) => !mayFor(viewer, 'keep-register', bodyId));
    if (others) throw new NotAllowed(`${viewer.email} may not change ${others.reference}`);
    return items;
  }

  /** What the questions about these items offer to choose from: the meetings of the bodies that watch them first, then the boards'. */
  async offer(viewer: Viewer, items: readonly BulkItem[]): Promise<BulkOffer> {
    const today = this.clock.today();
    const [owners, bodies, held, used] = await Promise.all([
      this.owners.names(today),
      this.bodies.all(),
      this.bodies.meetingsBefore(addDays(today, 1), MEETINGS_LOOKED_THROUGH),
      this.used.seenBy(viewer),
    ]);
    const kinds = new Map(bodies.map(({ id, kind }) => [id, kind]));
    const watching = new Set(items.map(({ bodyId }) => bodyId));
    const meetings = held.flatMap((meeting) => {
      const bodyKind = kinds.get(meeting.bodyId);
      return bodyKind && (watching.has(meeting.bodyId) || bodyKind === 'board')
        ? [{ ...meeting, bodyKind }]
        : [];
    });
    const own = meetings.filter(({ bodyId }) => watching.has(bodyId));
    const boards = meetings.filter(({ bodyId }) => !watching.has(bodyId));
    const offered = [...own, ...boards].slice(0, MEETINGS_OFFERED);
    return { owners, meetings: offered, used, nation: this.config.nation, today };
  }
}
