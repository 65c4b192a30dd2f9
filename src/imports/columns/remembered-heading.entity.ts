import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnField } from '../import.rules.js';

/** What a heading was chosen to mean; the next sheet with the same heading begins with that. */
@Entity('import_headings')
export class RememberedHeading {
  /** In plain words. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_import_headings' })
  heading: string;

  @Column('text')
  field: ColumnField | 'nothing';
}
