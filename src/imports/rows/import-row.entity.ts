import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { RowState } from '../import.rules.js';
import type { RowDraft } from './row-draft.js';

/** A row of a sheet, and what became of it. */
@Entity('import_rows')
@Unique('uq_import_rows_row_number', ['importId', 'rowNumber'])
@Check(
  'ck_import_rows_state',
  "state in ('waiting', 'new', 'changed', 'unchanged', 'not-fitting', 'no-item')",
)
@Check('ck_import_rows_reason', "(state = 'not-fitting') = (reason is not null)")
@Index('ix_import_rows_state', ['importId', 'state', 'rowNumber'])
export class ImportRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_import_rows',
  })
  id: number;

  @Column('integer', { name: 'import_id' })
  @ForeignKey('SheetImport', { name: 'fk_import_rows_import_id' })
  importId: number;

  /** As the spreadsheet numbers it, from 1. */
  @Column('integer', { name: 'row_number' })
  rowNumber: number;

  @Column('text', { array: true })
  cells: string[];

  /** What the row is to become; null until the import is started, and where it does not fit. */
  @Column('jsonb', { nullable: true })
  draft: RowDraft | null;

  @Column('text', { default: 'waiting' })
  state: RowState;

  /** Why it does not fit. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** The references of its items. */
  @Column('text', { name: 'done_items', array: true, default: '{}' })
  doneItems: string[];

  /** What it changed, each in words. */
  @Column('text', { name: 'done_changes', array: true, default: '{}' })
  doneChanges: string[];

  /** Cells that were not taken, each with its reason; the rest of the row was. */
  @Column('text', { name: 'refused_cells', array: true, default: '{}' })
  refusedCells: string[];
}
