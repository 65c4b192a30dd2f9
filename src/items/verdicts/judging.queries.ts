import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { addDays, type CalendarDay } from '../../calendar/calendar-day.js';
import type { Judges } from './meeting-choice.js';

/** Meetings reach back about two years of a busy council's diary. */
const MEETINGS_LOOKED_THROUGH = 300;

/** An action or a recommendation: who watches it, and when it was made. */
type WatchedItem = { readonly bodyId: number; readonly madeOn: CalendarDay };

/** Who may judge what. */
@Injectable()
export class JudgingQueries {
  constructor(private readonly bodies: BodiesQueries) {}

  /** The bodies that may judge an item that `bodyId` watches, with their meetings since it was made up to `today`, newest first. */
  async judgesOf({ bodyId, madeOn }: WatchedItem, today: CalendarDay): Promise<Judges> {
    const all = await this.bodies.all();
    const bodies = all.filter(({ id, kind }) => id === bodyId || kind === 'board');
    const held = await this.bodies.meetingsBefore(addDays(today, 1), MEETINGS_LOOKED_THROUGH);
    const since = held.filter(({ heldOn }) => heldOn >= madeOn);
    return { bodies, meetings: since.filter((meeting) => bodies.some(({ id }) => id === meeting.bodyId)) };
  }
}
