import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { ImportState } from './import.rules.js';
import type { ImportPlan } from './import-plan.js';

/** A spreadsheet on its way into the register. */
@Entity('imports')
@Check('ck_imports_publicity', "publicity in ('published', 'unpublished', 'exempt')")
@Check('ck_imports_state', "state in ('mapping', 'running', 'done', 'undone')")
@Check(
  'ck_imports_undone',
  "(state = 'undone') = (undone_at is not null) and (undone_at is null) = (undone_by_id is null)",
)
@Check(
  'ck_imports_content_removed',
  'num_nulls(content_removed_at, content_removed_by, content_removed_reason) in (0, 3)',
)
@Index('ix_imports_body_id', ['bodyId'])
@Index('ix_imports_started_by_id', ['startedById'])
@Index('ix_imports_state', ['state', 'id'])
@Index('ix_imports_undone_by_id', ['undoneById'])
export class SheetImport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_imports' })
  id: number;

  @Column('text')
  filename: string;

  @Column('text')
  checksum: string;

  /** The sheets of the workbook that hold anything; one without a name for a CSV file. */
  @Column('text', { name: 'sheet_names', array: true })
  sheetNames: string[];

  /** The sheet that was chosen; null until then. */
  @Column('text', { nullable: true })
  sheet: string | null;

  @Column('text', { array: true, default: '{}' })
  headings: string[];

  /** What stands above the headings; null where nothing does. */
  @Column('text', { nullable: true })
  title: string | null;

  /** The body whose items they are, where a row names none. */
  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_imports_body_id' })
  bodyId: number;

  @Column('text')
  publicity: Publicity;

  @Column('jsonb', { nullable: true })
  plan: ImportPlan | null;

  @Column('text', { default: 'mapping' })
  state: ImportState;

  @Column('integer', { name: 'uploaded_by_id' })
  @ForeignKey('Account', { name: 'fk_imports_uploaded_by_id' })
  uploadedById: number;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  @Column('integer', { name: 'started_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_imports_started_by_id' })
  startedById: number | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('integer', { name: 'undone_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_imports_undone_by_id' })
  undoneById: number | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  /** When its file and its rows were removed, because they hold what should never have been entered; null while they are kept. */
  @Column('timestamptz', { name: 'content_removed_at', nullable: true })
  contentRemovedAt: Date | null;

  @Column('text', { name: 'content_removed_by', nullable: true })
  contentRemovedBy: string | null;

  @Column('text', { name: 'content_removed_reason', nullable: true })
  contentRemovedReason: string | null;
}
