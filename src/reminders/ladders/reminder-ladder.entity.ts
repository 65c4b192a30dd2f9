import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** When owners are written to: of one body, or of every body that has no ladder of its own. */
@Entity('reminder_ladders')
@Check('ck_reminder_ladders_repeat_days', 'repeat_days between 1 and 250')
@Check('ck_reminder_ladders_letter_days', 'letter_days between 1 and 250')
@Check('ck_reminder_ladders_spoke_days', 'spoke_days between 0 and 60')
@Index('uq_reminder_ladders_body_id', ['bodyId'], { unique: true })
@Index('uq_reminder_ladders_council', { synchronize: false })
export class ReminderLadder {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reminder_ladders',
  })
  id: number;

  /** Null for the council’s own, of which there is one. */
  @Column('integer', { name: 'body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_reminder_ladders_body_id' })
  bodyId: number | null;

  /** Null where nobody is written to after the last step. */
  @Column('integer', { name: 'repeat_days', nullable: true })
  repeatDays: number | null;

  @Column('integer', { name: 'spoke_days' })
  spokeDays: number;

  /** Null where the chair does not write. */
  @Column('integer', { name: 'letter_days', nullable: true, default: 10 })
  letterDays: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
