import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReferenceYears } from './reference-years.rules.js';

/** How the council numbers what it tracks; one row, where it has said so. */
@Entity('council_settings')
@Check('ck_council_settings_id', 'id = 1')
@Check('ck_council_settings_reference_years', "reference_years in ('calendar', 'municipal')")
export class CouncilSettings {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_council_settings', default: 1 })
  id: number;

  @Column('text', { name: 'reference_years' })
  referenceYears: ReferenceYears;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_council_settings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
