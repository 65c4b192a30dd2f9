import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import type { Claim } from '../claim.rules.js';

/** That an update was put right: what it said before, and why. */
@Entity('update_corrections')
@Check('ck_update_corrections_claim', "claim_before in ('on-track', 'at-risk', 'delayed', 'complete')")
@Index('ix_update_corrections_update_id', ['updateId', 'id'])
export class UpdateCorrection {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_update_corrections',
  })
  id: number;

  @Column('integer', { name: 'update_id' })
  @ForeignKey('ActionUpdate', { name: 'fk_update_corrections_update_id', onDelete: 'CASCADE' })
  updateId: number;

  @Column('text', { name: 'claim_before' })
  claimBefore: Claim;

  @Column('text', { name: 'words_before' })
  wordsBefore: string;

  @Column('date', { name: 'forecast_on_before', nullable: true })
  forecastOnBefore: CalendarDay | null;

  /** What was taken away as proof, by its name and where it led. */
  @Column('text', { name: 'evidence_taken_out', array: true, default: '{}' })
  evidenceTakenOut: string[];

  @Column('text')
  reason: string;

  @Column('date', { name: 'corrected_on' })
  correctedOn: CalendarDay;

  /** The name of who corrected it, as it was then. */
  @Column('text', { name: 'corrected_by' })
  correctedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
