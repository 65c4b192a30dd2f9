import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A key pair of which somebody's telephone, computer or security key holds the private half (WebAuthn Level 3). */
@Entity('passkeys')
@Unique('uq_passkeys_credential', ['credential'])
@Index('ix_passkeys_account_id', ['accountId'])
export class Passkey {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_passkeys',
  })
  id: number;

  @Column('integer', { name: 'account_id' })
  @ForeignKey('Account', { name: 'fk_passkeys_account_id' })
  accountId: number;

  /** By what the authenticator knows the pair, as base64url. */
  @Column('text')
  credential: string;

  /** COSE, as base64url. */
  @Column('text', { name: 'public_key' })
  publicKey: string;

  /** How often it was used, where the authenticator counts: one that counts back is a copy. A 32-bit number. */
  @Column('bigint')
  counter: string;

  @Column('text', { array: true })
  transports: string[];

  /** By what the authenticator knows the account, as base64url: random, and nobody's name. */
  @Column('text', { name: 'user_handle' })
  userHandle: string;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
