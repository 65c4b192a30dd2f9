import { Injectable } from '@nestjs/common';
import { BodiesQueries, type BodyRow, type MeetingRow } from '../../bodies/bodies.queries.js';
import { existsOn } from '../../bodies/body-existence.rules.js';
import { addDays } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { type OwnerOnDay, OwnersQueries } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { NotFound } from '../../web/errors.js';
import { type Asker, keptBy, mayFor } from '../../web/permissions.rules.js';

/** About two years of a busy council's meetings. */
const MEETINGS_OFFERED = 300;

/** Who may watch a new action, who may owe it, and where it may come from. */
export type ActionParties = {
  readonly bodies: readonly BodyRow[];
  /** Every body: what is due may be due at any of their meetings. */
  readonly meetingBodies: readonly BodyRow[];
  readonly owners: readonly OwnerOnDay[];
  readonly meetings: readonly MeetingRow[];
};

/** What a new action may be made from. */
@Injectable()
export class ActionSourcesService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly clock: Clock,
  ) {}

  async parties(asker: Asker): Promise<ActionParties> {
    const today = this.clock.today();
    const [bodies, meetingBodies, owners, meetings] = await Promise.all([
      this.bodies.scrutinising(today),
      this.bodies.all(),
      this.owners.current(today),
      this.bodies.meetingsBefore(addDays(today, 1), MEETINGS_OFFERED),
    ]);
    return {
      bodies: keptBy(asker, bodies),
      meetingBodies: meetingBodies.filter((body) => existsOn(body, today)),
      owners,
      meetings: meetings.filter(({ bodyId }) => mayFor(asker, 'keep-register', bodyId)),
    };
  }

  /** The recommendation that somebody typed, as far as they may see it; null where there is none. */
  async recommendation(typed: string, asker: Asker): Promise<RecommendationRow | null> {
    const reference = parseReference(typed);
    if (reference?.kind !== 'R') return null;
    return this.recommendations.byReference(reference, this.clock.today(), asker).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}
