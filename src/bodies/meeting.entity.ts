import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** A meeting of one body, on a day. */
@Entity('meetings')
@Check('ck_meetings_start_time', "start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'")
@Unique('uq_meetings_body_id_held_on', ['bodyId', 'heldOn'])
@Index('ix_meetings_held_on', ['heldOn', 'id'])
export class Meeting {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_meetings',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_meetings_body_id' })
  bodyId: number;

  @Column('date', { name: 'held_on' })
  heldOn: CalendarDay;

  /** It will not be held; whatever was due at it is due at the one after it. */
  @Column('boolean', { name: 'is_called_off', default: false })
  isCalledOff: boolean;

  /** `14:30`, in London; null where nobody said. */
  @Column('text', { name: 'start_time', nullable: true })
  startTime: string | null;

  @Column('text', { nullable: true })
  place: string | null;
}
