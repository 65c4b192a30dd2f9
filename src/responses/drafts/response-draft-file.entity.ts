import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file that came with a draft response. It stays with the draft, and so with the response that was recorded from it. */
@Entity('response_draft_files')
@Check('ck_response_draft_files_checksum', "checksum ~ '^[0-9a-f]{64}$'")
@Index('ix_response_draft_files_draft_id', ['draftId', 'id'])
export class ResponseDraftFile {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_response_draft_files',
  })
  id: number;

  @Column('integer', { name: 'draft_id' })
  @ForeignKey('ResponseDraft', { name: 'fk_response_draft_files_draft_id', onDelete: 'CASCADE' })
  draftId: number;

  /** Made harmless. */
  @Column('text')
  filename: string;

  /** What its bytes say it is. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('text')
  checksum: string;

  @Column('bytea')
  content: Buffer;
}
