import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A file that came with an answer. Its bytes are kept until the answer is decided; what is confirmed becomes evidence. */
@Entity('mailed_reply_files')
@Check(
  'ck_mailed_reply_files_kept',
  'num_nonnulls(media_type, checksum) in (0, 2) and (fault is null) = (checksum is not null)',
)
@Check('ck_mailed_reply_files_content', 'content is null or fault is null')
@Index('ix_mailed_reply_files_reply_id', ['replyId', 'id'])
export class MailedReplyFile {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_mailed_reply_files',
  })
  id: number;

  @Column('integer', { name: 'reply_id' })
  @ForeignKey('MailedReply', { name: 'fk_mailed_reply_files_reply_id', onDelete: 'CASCADE' })
  replyId: number;

  /** Made harmless. */
  @Column('text')
  filename: string;

  /** What its bytes say it is; null where it is not taken. */
  @Column('text', { name: 'media_type', nullable: true })
  mediaType: string | null;

  @Column('integer', { name: 'size_bytes' })
  sizeBytes: number;

  @Column('text', { nullable: true })
  checksum: string | null;

  /** Null where it is not taken, or the answer was decided. */
  @Column('bytea', { nullable: true })
  content: Buffer | null;

  /** Why it is not taken. */
  @Column('text', { nullable: true })
  fault: string | null;
}
