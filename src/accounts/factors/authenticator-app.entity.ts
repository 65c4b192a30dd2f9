import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The app on somebody's telephone that shows one-time codes (RFC 6238). */
@Entity('authenticator_apps')
export class AuthenticatorApp {
  @PrimaryColumn('integer', { name: 'account_id', primaryKeyConstraintName: 'pk_authenticator_apps' })
  @ForeignKey('Account', { name: 'fk_authenticator_apps_account_id' })
  accountId: number;

  /** The seed of the codes, sealed for this account. */
  @Column('text', { name: 'sealed_seed' })
  sealedSeed: string;

  /** The time step of the last code that was taken: no code is taken twice. */
  @Column('integer', { name: 'last_step' })
  lastStep: number;

  @Column('timestamptz', { name: 'added_at' })
  addedAt: Date;
}
