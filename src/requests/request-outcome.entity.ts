import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { RequestOutcomeName } from './request.rules.js';

/** What came of a request: once and for all, since another can be asked. */
@Entity('request_outcomes')
@Unique('uq_request_outcomes_request_id', ['requestId'])
@Check('ck_request_outcomes_outcome', "outcome in ('granted', 'refused', 'withdrawn')")
@Check('ck_request_outcomes_words', "outcome <> 'refused' or words is not null")
@Index('ix_request_outcomes_meeting_id', ['meetingId'])
@Index('ix_request_outcomes_new_owner_id', ['newOwnerId'])
export class RequestOutcome {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_request_outcomes',
  })
  id: number;

  @Column('integer', { name: 'request_id' })
  @ForeignKey('OwnerRequest', { name: 'fk_request_outcomes_request_id' })
  requestId: number;

  @Column('text')
  outcome: RequestOutcomeName;

  @Column('text', { nullable: true })
  words: string | null;

  /** Who agreed or refused, in words: a chair, a meeting; of a withdrawal the asker. */
  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: CalendarDay;

  @Column('integer', { name: 'meeting_id', nullable: true })
  @ForeignKey('Meeting', { name: 'fk_request_outcomes_meeting_id' })
  meetingId: number | null;

  /** The due date that was granted. */
  @Column('date', { name: 'new_due_on', nullable: true })
  newDueOn: CalendarDay | null;

  /** To whom it passed. */
  @Column('integer', { name: 'new_owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_request_outcomes_new_owner_id' })
  newOwnerId: number | null;

  /** Null where the asker withdrew it through a link. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_request_outcomes_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
