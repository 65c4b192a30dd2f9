import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Meaning } from '../import.rules.js';

/** What a status was chosen to mean. */
@Entity('import_statuses')
export class RememberedStatus {
  /** In plain words. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_import_statuses' })
  status: string;

  @Column('text')
  meaning: Meaning;
}
