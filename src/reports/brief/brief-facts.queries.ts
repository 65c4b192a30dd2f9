import { Injectable } from '@nestjs/common';
import type { Visible } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { factsOfBodies } from '../progress/facts-scope.js';
import type { ReportWindow } from '../progress/progress-changes.rules.js';
import { SilentAskingsQueries } from '../progress/silent-askings.queries.js';
import { StandingFactsQueries } from '../standing/standing-facts.queries.js';
import type { BriefFacts } from './brief-facts.js';

const OF_BODY_OR_ITS_PREDECESSORS =
  '(body_id = $1 or body_id in (select body_id from body_successions where successor_id = $1)) and not is_called_off';

/** What the brief of a meeting is made from. */
@Injectable()
export class BriefFactsQueries {
  constructor(
    private readonly database: Database,
    private readonly standing: StandingFactsQueries,
    private readonly silent: SilentAskingsQueries,
  ) {}

  /** What the body looks at, and what is to be brought to its meetings, as far as it may be seen. */
  async of(
    meeting: Pick<BriefFacts, 'body' | 'heldOn' | 'lastMeetingOn'>,
    { since, asAt }: ReportWindow,
    visible: readonly Visible[],
  ): Promise<BriefFacts> {
    const { id, code, name } = meeting.body;
    const ids = await this.standing.lookedAtBy(id, asAt);
    const scope = { ...factsOfBodies(ids, visible), dueAtBodyId: id };
    return {
      ...meeting,
      body: { id, code, name },
      lookedAtIds: ids,
      ...(await this.standing.of(scope, asAt)),
      silent: await this.silent.of(ids, since, asAt),
    };
  }

  /** The day of the last meeting of this body, or of one whose place it took, before `day`; null where none is known. */
  async meetingBefore(bodyId: number, day: CalendarDay): Promise<CalendarDay | null> {
    const [last] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select held_on as "heldOn" from meetings where held_on < $2 and ${OF_BODY_OR_ITS_PREDECESSORS} order by held_on desc limit 1`,
      [bodyId, day],
    );
    return last?.heldOn ?? null;
  }

  /** The first meeting on or after `day`, else the last before it; null where the body has none. */
  async nearestMeeting(bodyId: number, day: CalendarDay): Promise<CalendarDay | null> {
    const [nearest] = await this.database.rows<{ heldOn: CalendarDay }>(
      `select held_on as "heldOn" from meetings where body_id = $1 and not is_called_off
       order by held_on < $2, abs(held_on - $2::date) limit 1`,
      [bodyId, day],
    );
    return nearest?.heldOn ?? null;
  }
}
