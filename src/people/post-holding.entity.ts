import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** Who holds a post, from when until when. */
@Entity('post_holdings')
@Index('ix_post_holdings_owner_id', ['ownerId'])
@Index('ix_post_holdings_person_id', ['personId'])
@Check('ck_post_holdings_days', 'until_on is null or until_on >= from_on')
export class PostHolding {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_post_holdings',
  })
  id: number;

  @Column('integer', { name: 'owner_id' })
  @ForeignKey('Owner', { name: 'fk_post_holdings_owner_id' })
  ownerId: number;

  @Column('integer', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_post_holdings_person_id' })
  personId: number;

  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  /** The last day, included; null while held. */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn: CalendarDay | null;

  @Column('boolean', { default: false })
  interim: boolean;
}
