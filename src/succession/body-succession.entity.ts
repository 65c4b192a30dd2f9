import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Manner } from './succession.rules.js';

/** That one body took the place of another, from which day. A body that is split has several. */
@Entity('body_successions')
@Check('ck_body_successions_manner', "manner in ('renamed', 'merged', 'split', 'abolished')")
@Check('ck_body_successions_bodies', 'body_id <> successor_id')
@Index('ix_body_successions_body_id', ['bodyId', 'id'])
@Index('ix_body_successions_successor_id', ['successorId', 'id'])
export class BodySuccession {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_body_successions',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_body_successions_body_id' })
  bodyId: number;

  @Column('integer', { name: 'successor_id' })
  @ForeignKey('Body', { name: 'fk_body_successions_successor_id' })
  successorId: number;

  @Column('text')
  manner: Manner;

  /** The successor's first day; the body before it ended the day before. */
  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_body_successions_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
