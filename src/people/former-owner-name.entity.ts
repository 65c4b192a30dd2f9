import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** What an owner was called before it was renamed. */
@Entity('former_owner_names')
@Index('ix_former_owner_names_owner_id', ['ownerId', 'id'])
export class FormerOwnerName {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_former_owner_names',
  })
  id: number;

  @Column('integer', { name: 'owner_id' })
  @ForeignKey('Owner', { name: 'fk_former_owner_names_owner_id' })
  ownerId: number;

  @Column('text')
  name: string;

  /** The day on which the next name was recorded. */
  @Column('date', { name: 'until_on' })
  untilOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_former_owner_names_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
