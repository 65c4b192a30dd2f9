import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** Every owner with something open for a body, asked at once for a word by the papers' deadline. */
@Entity('rounds')
@Unique('uq_rounds_body_id', ['bodyId', 'deadlineOn'])
@Unique('uq_rounds_meeting_id', ['meetingId'])
@Index('ix_rounds_asked_by_id', ['askedById'])
export class Round {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_rounds',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_rounds_body_id' })
  bodyId: number;

  /** The last day on which a word still reaches the papers. */
  @Column('date', { name: 'deadline_on' })
  deadlineOn: CalendarDay;

  /** What the clerk added; null for nothing. */
  @Column('text', { nullable: true })
  words: string | null;

  /** The meeting before which it began by itself; null where somebody asked. */
  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_rounds_meeting_id' })
  meetingId: number | null;

  /** Null where it began by itself. */
  @Column('integer', { name: 'asked_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_rounds_asked_by_id' })
  askedById: number | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;
}
