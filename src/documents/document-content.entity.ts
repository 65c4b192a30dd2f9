import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The bytes of a document as they were given, apart from the document so that lists never carry them. */
@Entity('document_contents')
export class DocumentContent {
  @PrimaryColumn('integer', { name: 'document_id', primaryKeyConstraintName: 'pk_document_contents' })
  @ForeignKey('Document', { name: 'fk_document_contents_document_id' })
  documentId: number;

  @Column('bytea')
  content: Buffer;
}
