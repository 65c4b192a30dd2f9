import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What was filed from an answer: an update of an action, or a draft of a formal response. */
@Entity('mailed_reply_filings')
@Check('ck_mailed_reply_filings_what', 'num_nonnulls(update_id, draft_id) = 1')
@Index('ix_mailed_reply_filings_reply_id', ['replyId'])
@Index('ix_mailed_reply_filings_update_id', ['updateId'])
@Index('ix_mailed_reply_filings_draft_id', ['draftId'])
export class MailedReplyFiling {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_mailed_reply_filings',
  })
  id: number;

  @Column('integer', { name: 'reply_id' })
  @ForeignKey('MailedReply', { name: 'fk_mailed_reply_filings_reply_id' })
  replyId: number;

  @Column('integer', { name: 'update_id', nullable: true })
  @ForeignKey('ActionUpdate', { name: 'fk_mailed_reply_filings_update_id', onDelete: 'CASCADE' })
  updateId: number | null;

  @Column('integer', { name: 'draft_id', nullable: true })
  @ForeignKey('ResponseDraft', { name: 'fk_mailed_reply_filings_draft_id' })
  draftId: number | null;
}
