import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

type KnownMeeting = { readonly id: number; readonly heldOn: CalendarDay };

/** Meetings to which what a sheet says belongs. */
@Injectable()
export class ImportMeetingsQueries {
  /** The body's last meeting from `from` to `until`, both included; null where none is known. */
  async lastBetween(
    tx: EntityManager,
    bodyId: number,
    from: CalendarDay,
    until: CalendarDay,
  ): Promise<KnownMeeting | null> {
    const [last]: KnownMeeting[] = await tx.query(
      `select id, held_on as "heldOn" from meetings where body_id = $1 and held_on between $2 and $3 order by held_on desc limit 1`,
      [bodyId, from, until],
    );
    return last ?? null;
  }

  /** The body's meeting on this day; null where none is known. */
  async on(tx: EntityManager, bodyId: number, day: CalendarDay): Promise<number | null> {
    return (await this.lastBetween(tx, bodyId, day, day))?.id ?? null;
  }
}
