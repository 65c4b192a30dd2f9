import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The file of an import as it was given. */
@Entity('import_contents')
export class ImportContent {
  @PrimaryColumn('integer', { name: 'import_id', primaryKeyConstraintName: 'pk_import_contents' })
  @ForeignKey('SheetImport', { name: 'fk_import_contents_import_id' })
  importId: number;

  @Column('bytea')
  content: Buffer;
}
