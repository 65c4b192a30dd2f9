import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What somebody typed into a form after their session had ended, until they have signed in again. Only their browser can open it. */
@Entity('kept_forms')
@Index('ix_kept_forms_account_id', ['accountId'])
@Index('ix_kept_forms_holder', ['holder'])
@Index('ix_kept_forms_expires_at', ['expiresAt'])
export class KeptForm {
  /** A digest of the browser's secret and of the page. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_kept_forms' })
  id: string;

  /** A digest of the browser's secret. */
  @Column('text')
  holder: string;

  /** For whom the form had been made. */
  @Column('integer', { name: 'account_id' })
  accountId: number;

  /** Enciphered with the browser's secret, which is not kept here. */
  @Column('bytea')
  content: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
