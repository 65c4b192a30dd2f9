import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type DraftOutcome = 'confirmed' | 'returned' | 'replaced';

/** What came of a draft: a response, words to its sender, or a later draft. */
@Entity('response_draft_endings')
@Unique('uq_response_draft_endings_draft_id', ['draftId'])
@Check('ck_response_draft_endings_outcome', "outcome in ('confirmed', 'returned', 'replaced')")
@Check('ck_response_draft_endings_response', "(outcome = 'confirmed') = (response_id is not null)")
@Check('ck_response_draft_endings_words', "outcome <> 'returned' or words is not null")
@Index('ix_response_draft_endings_response_id', ['responseId'])
export class ResponseDraftEnding {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_response_draft_endings',
  })
  id: number;

  @Column('integer', { name: 'draft_id' })
  @ForeignKey('ResponseDraft', { name: 'fk_response_draft_endings_draft_id' })
  draftId: number;

  @Column('text')
  outcome: DraftOutcome;

  @Column('integer', { name: 'response_id', nullable: true })
  @ForeignKey('Response', { name: 'fk_response_draft_endings_response_id' })
  responseId: number | null;

  /** What its sender was told. */
  @Column('text', { nullable: true })
  words: string | null;

  /** Null where a later draft took its place. */
  @Column('integer', { name: 'recorded_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_response_draft_endings_recorded_by_id' })
  recordedById: number | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
