import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A request is laid before a meeting, which decides it; the latest laying holds. */
@Entity('request_layings')
@Index('ix_request_layings_request_id', ['requestId', 'id'])
@Index('ix_request_layings_meeting_id', ['meetingId'])
export class RequestLaying {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_request_layings',
  })
  id: number;

  @Column('integer', { name: 'request_id' })
  @ForeignKey('OwnerRequest', { name: 'fk_request_layings_request_id' })
  requestId: number;

  @Column('integer', { name: 'meeting_id' })
  @ForeignKey('Meeting', { name: 'fk_request_layings_meeting_id' })
  meetingId: number;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_request_layings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
