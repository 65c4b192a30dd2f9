import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A form that has been acted on, with what came of it, so that the same form sent again changes nothing. */
@Entity('form_submissions')
@Index('ix_form_submissions_received_at', ['receivedAt'])
export class FormSubmission {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_form_submissions' })
  token: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('jsonb', { nullable: true })
  result: unknown;
}
