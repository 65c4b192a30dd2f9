import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import { groupedBy } from '../database/grouped-by.js';
import type { BulkKind } from '../items/choosing/bulk-kinds.js';
import { type ChosenItem, MOST_CHOSEN } from '../items/choosing/chosen-item.rules.js';
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
/** The last so many of each body concerned are offered at once, and the last of the boards; the others apart. */
const LAST_OF_EACH = 3;
const LAST_OF_BOARDS = 2;
const OTHERS_OFFERED = 100;

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

  /** Those of what a page showed beside what is chosen that this viewer may still change; the others are no longer shown. */
  async stillShown(
    viewer: Viewer,
    shown: readonly ChosenItem[],
    chosen: readonly ChosenItem[],
  ): Promise<{ readonly items: readonly BulkItem[]; readonly named: readonly ChosenItem[] }> {
    const ticked = new Set(chosen.map(pathOfReference));
    const beside = shown.filter((each) => !ticked.has(pathOfReference(each))).slice(0, MOST_CHOSEN);
    const found = await this.items.of(this.database.reader, beside, this.clock.today(), viewer);
    const items = found.filter(({ bodyId }) => mayFor(viewer, 'keep-register', bodyId));
    const paths = new Set(items.map(({ path }) => path));
    return { items, named: beside.filter((each) => paths.has(pathOfReference(each))) };
  }

  /** What the questions about these items offer to choose from: the last meetings of the bodies that watch them first. */
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
    // None decided about what was made after it.
    const [earliest = today] = items.map(({ madeOn }) => madeOn).toSorted();
    const meetings = held.flatMap((meeting) => {
      if (meeting.heldOn < earliest) return [];
      const bodyKind = kinds.get(meeting.bodyId);
      return bodyKind && (watching.has(meeting.bodyId) || bodyKind === 'board')
        ? [{ ...meeting, bodyKind }]
        : [];
    });
    const own = meetings.filter(({ bodyId }) => watching.has(bodyId));
    const boards = meetings.filter(({ bodyId }) => !watching.has(bodyId));
    const near = [
      ...[...groupedBy(own, ({ bodyId }) => bodyId).values()].flatMap((of) => of.slice(0, LAST_OF_EACH)),
      ...boards.slice(0, LAST_OF_BOARDS),
    ];
    const others = [...own, ...boards].filter((each) => !near.includes(each)).slice(0, OTHERS_OFFERED);
    const likely = near.toSorted((one, other) => lastFirst(one, other, watching));
    return {
      owners,
      meetings: likely,
      otherMeetings: others,
      likelyMeeting: watching.size === 1 ? (likely[0] ?? null) : null,
      used,
      nation: this.config.nation,
      today,
    };
  }
}

type Held = { readonly bodyId: number; readonly heldOn: CalendarDay };

/** Of the bodies concerned before the boards; in each the latest first. */
function lastFirst(one: Held, other: Held, watching: ReadonlySet<number>): number {
  const concerned = Number(watching.has(other.bodyId)) - Number(watching.has(one.bodyId));
  return concerned || (one.heldOn < other.heldOn ? 1 : -1);
}
