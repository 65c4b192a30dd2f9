import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportEffect } from './import-journal.js';

/** One thing that an import made, or changed with what it was before. */
@Entity('import_effects')
@Check(
  'ck_import_effects_kind',
  "kind in ('recommendation', 'action', 'owner', 'meeting', 'changed-recommendation', 'changed-action', 'reference', 'figures')",
)
@Index('ix_import_effects_import_id', ['importId', 'id'])
@Index('ix_import_effects_subject_id', ['subjectId', 'kind'])
export class ImportEffectRow {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_import_effects',
  })
  id: number;

  @Column('integer', { name: 'import_id' })
  @ForeignKey('SheetImport', { name: 'fk_import_effects_import_id' })
  importId: number;

  /** When it happened: everything that a batch of rows did happened at one instant. */
  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: ImportEffect['kind'];

  /** The id of the item, the owner or the name that it is of. */
  @Column('integer', { name: 'subject_id' })
  subjectId: number;

  @Column('text')
  reference: string;

  @Column('jsonb', { nullable: true })
  before: object | null;

  @Column('jsonb', { nullable: true })
  after: object | null;
}
