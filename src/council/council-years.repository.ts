import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { AnnualMeetingDay } from './annual-meeting.entity.js';
import { CouncilSettings } from './council-settings.entity.js';
import type { ReferenceYears } from './reference-years.rules.js';

type Recorded = { readonly recordedById: number; readonly recordedAt: Date };

/** Keeps what the council says of its years. */
@Injectable()
export class CouncilYearsRepository {
  async numberBy(tx: EntityManager, referenceYears: ReferenceYears, recorded: Recorded): Promise<void> {
    await tx.upsert(CouncilSettings, { id: 1, referenceYears, ...recorded }, ['id']);
  }

  /** The day that is kept for the annual meeting of this year; null where none is. */
  async meetingOf(tx: EntityManager, year: number): Promise<CalendarDay | null> {
    return (await tx.findOneBy(AnnualMeetingDay, { year }))?.heldOn ?? null;
  }

  async keepMeeting(tx: EntityManager, year: number, heldOn: CalendarDay, recorded: Recorded): Promise<void> {
    await tx.upsert(AnnualMeetingDay, { year, heldOn, ...recorded }, ['year']);
  }
}
