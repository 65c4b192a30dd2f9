import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** That rounds for a body begin by themselves before each of its meetings. */
@Entity('round_settings')
@Unique('uq_round_settings_body_id', ['bodyId'])
@Check('ck_round_settings_asked_days', 'asked_days between 1 and 60')
@Check('ck_round_settings_deadline_days', 'deadline_days between 0 and asked_days - 1')
@Index('ix_round_settings_recorded_by_id', ['recordedById'])
export class RoundSetting {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_round_settings',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_round_settings_body_id' })
  bodyId: number;

  /** Everybody is asked so many working days before a meeting. */
  @Column('integer', { name: 'asked_days' })
  askedDays: number;

  /** Answers are taken until so many working days before it. */
  @Column('integer', { name: 'deadline_days' })
  deadlineDays: number;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_round_settings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
