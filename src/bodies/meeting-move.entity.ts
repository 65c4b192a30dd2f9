import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** A meeting that was moved to another day or called off. The day it was to be on stays. */
@Entity('meeting_moves')
@Check('ck_meeting_moves_to_on', 'to_on <> from_on')
@Index('ix_meeting_moves_meeting_id', ['meetingId', 'id'])
@Index('ix_meeting_moves_recorded_by_id', ['recordedById'])
export class MeetingMove {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_meeting_moves',
  })
  id: number;

  @Column('integer', { name: 'meeting_id' })
  @ForeignKey('Meeting', { name: 'fk_meeting_moves_meeting_id' })
  meetingId: number;

  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  /** Null where it was called off. */
  @Column('date', { name: 'to_on', nullable: true })
  toOn: CalendarDay | null;

  /** Whether it was held on the new day all along and only entered under a wrong one. */
  @Column('boolean', { name: 'is_correction' })
  isCorrection: boolean;

  @Column('text')
  reason: string;

  @Column('date', { name: 'moved_on' })
  movedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_meeting_moves_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
