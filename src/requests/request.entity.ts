import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { RequestKind } from './request.rules.js';

/** What an owner asks of democratic services or of a meeting. */
@Entity('requests')
@Check('ck_requests_kind', "kind in ('more-time', 'not-mine')")
@Check('ck_requests_subject', 'num_nonnulls(action_id, recommendation_id) = 1')
@Check('ck_requests_until_on', "(kind = 'more-time') = (until_on is not null)")
@Check('ck_requests_asker', 'num_nonnulls(asked_address, asked_by_id) = 1')
@Index('ix_requests_action_id', ['actionId', 'id'])
@Index('ix_requests_recommendation_id', ['recommendationId', 'id'])
@Index('ix_requests_owner_id', ['ownerId'])
@Index('ix_requests_asked_by_id', ['askedById'])
export class OwnerRequest {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_requests',
  })
  id: number;

  @Column('text')
  kind: RequestKind;

  @Column('integer', { name: 'action_id', nullable: true })
  @ForeignKey('Action', { name: 'fk_requests_action_id' })
  actionId: number | null;

  @Column('integer', { name: 'recommendation_id', nullable: true })
  @ForeignKey('Recommendation', { name: 'fk_requests_recommendation_id' })
  recommendationId: number | null;

  /** Who owed it when this was asked. */
  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_requests_owner_id' })
  ownerId: number | null;

  /** By name. */
  @Column('text', { name: 'asked_by' })
  askedBy: string;

  /** Where the link went by which it was asked; null where somebody signed in. */
  @Column('text', { name: 'asked_address', nullable: true })
  askedAddress: string | null;

  @Column('integer', { name: 'asked_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_requests_asked_by_id' })
  askedById: number | null;

  @Column('date', { name: 'asked_on' })
  askedOn: CalendarDay;

  @Column('text')
  reason: string;

  /** The due date that is asked for. */
  @Column('date', { name: 'until_on', nullable: true })
  untilOn: CalendarDay | null;

  /** Whose it is, as far as the asker knows. */
  @Column('text', { nullable: true })
  whose: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
