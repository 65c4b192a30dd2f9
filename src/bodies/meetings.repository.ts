import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Meeting } from './meeting.entity.js';

@Injectable()
export class MeetingsRepository {
  /** The id of this body's meeting on this day, which is entered where it is not known yet. */
  async on(tx: EntityManager, bodyId: number, heldOn: CalendarDay): Promise<number> {
    await tx.createQueryBuilder().insert().into(Meeting).values({ bodyId, heldOn }).orIgnore().execute();
    const { id } = await tx.findOneByOrFail(Meeting, { bodyId, heldOn });
    return id;
  }
}
