import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import type { Judges } from './forms/meeting-choice.js';

/** Meetings reach back about two years of a busy council's diary. */
const MEETINGS_LOOKED_THROUGH = 300;

/** Who may judge what. */
@Injectable()
export class JudgingQueries {
  constructor(private readonly bodies: BodiesQueries) {}

  /** The bodies that may judge what `bodyId` watches, with their meetings up to `today`, newest first. */
  async judgesOf(bodyId: number, today: CalendarDay): Promise<Judges> {
    const all = await this.bodies.all();
    const bodies = all.filter(({ id, kind }) => id === bodyId || kind === 'board');
    const held = await this.bodies.meetingsBefore(addDays(today, 1), MEETINGS_LOOKED_THROUGH);
    return { bodies, meetings: held.filter((meeting) => bodies.some(({ id }) => id === meeting.bodyId)) };
  }
}
