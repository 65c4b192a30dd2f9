import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** That a link holds no more. */
@Entity('item_link_endings')
@Unique('uq_item_link_endings_link_id', ['linkId'])
export class ItemLinkEnding {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_item_link_endings',
  })
  id: number;

  @Column('integer', { name: 'link_id' })
  @ForeignKey('ItemLink', { name: 'fk_item_link_endings_link_id' })
  linkId: number;

  @Column('text')
  reason: string;

  @Column('date', { name: 'ended_on' })
  endedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_item_link_endings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
