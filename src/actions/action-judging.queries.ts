import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import type { ActionRow } from './action-row.queries.js';
import { ActionStoryQueries, type UpdateRow } from './action-story.queries.js';
import type { Judges } from './forms/meeting-choice.js';

/** Meetings reach back about two years of a busy council's diary. */
const MEETINGS_LOOKED_THROUGH = 300;

/** What somebody needs who records a verdict. */
@Injectable()
export class ActionJudgingQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly story: ActionStoryQueries,
  ) {}

  /** The owner's latest word, and the bodies that may judge it with their meetings up to `today`, newest first. */
  async matter(
    action: Pick<ActionRow, 'id' | 'bodyId'>,
    today: CalendarDay,
  ): Promise<{ latest: UpdateRow | null; judges: Judges }> {
    const all = await this.bodies.all();
    const bodies = all.filter(({ id, kind }) => id === action.bodyId || kind === 'board');
    const held = await this.bodies.meetingsBefore(addDays(today, 1), MEETINGS_LOOKED_THROUGH);
    const [latest = null] = await this.story.updatesOf([action.id]);
    const meetings = held.filter(({ bodyId }) => bodies.some(({ id }) => id === bodyId));
    return { latest, judges: { bodies, meetings } };
  }
}
