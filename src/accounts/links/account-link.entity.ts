import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AccountLinkKind } from './account-link.rules.js';

/** A link by which somebody gets into an account once. */
@Entity('account_links')
@Unique('uq_account_links_digest', ['digest'])
@Check('ck_account_links_kind', "kind in ('sign-in', 'new-password', 'invitation', 'first-administrator')")
@Check('ck_account_links_digest', "digest ~ '^[0-9a-f]{64}$'")
@Check('ck_account_links_account', "(account_id is null) = (kind = 'first-administrator')")
@Index('ix_account_links_account_id', ['accountId', 'kind'])
@Index('ix_account_links_message_id', ['messageId'])
@Index('ix_account_links_expires_at', ['expiresAt'])
export class AccountLink {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_account_links',
  })
  id: number;

  @Column('text')
  kind: AccountLinkKind;

  /** SHA-256 of its secret part, in hexadecimal. The part itself is kept nowhere. */
  @Column('text')
  digest: string;

  /** Null for the link that makes the first account. */
  @Column('integer', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_account_links_account_id' })
  accountId: number | null;

  /** The e-mail that it stands in. */
  @Column('integer', { name: 'message_id', nullable: true })
  @ForeignKey('Message', { name: 'fk_account_links_message_id', onDelete: 'SET NULL' })
  messageId: number | null;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  /** From then on it does nothing. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;

  /** When it was made void before it was used: by a later one, by a new password, or by an administrator. */
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
