import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CopyParty } from './reminder-ladder.rules.js';

/** One step of a ladder. */
@Entity('reminder_ladder_steps')
@Unique('uq_reminder_ladder_steps_working_days', ['ladderId', 'workingDays'])
@Check('ck_reminder_ladder_steps_working_days', 'working_days between -250 and 250')
@Check('ck_reminder_ladder_steps_copy_to', "copy_to <@ array['director', 'democratic-services', 'chair']")
export class ReminderLadderStep {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reminder_ladder_steps',
  })
  id: number;

  @Column('integer', { name: 'ladder_id' })
  @ForeignKey('ReminderLadder', { name: 'fk_reminder_ladder_steps_ladder_id' })
  ladderId: number;

  /** Before the due date where negative, on it at 0, else late. */
  @Column('integer', { name: 'working_days' })
  workingDays: number;

  @Column('text', { name: 'copy_to', array: true, default: '{}' })
  copyTo: CopyParty[];
}
