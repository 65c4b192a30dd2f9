import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AskedLinkKind } from './account-link.rules.js';

/** Somebody’s wish for a link, for the moment until it is looked at whether there is such an account. */
@Entity('link_requests')
@Check('ck_link_requests_kind', "kind in ('sign-in', 'new-password')")
export class LinkRequest {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_link_requests',
  })
  id: number;

  @Column('text')
  kind: AskedLinkKind;

  /** In small letters. */
  @Column('text')
  email: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** Where they wanted to go before signing in; null for the first page. */
  @Column('text', { name: 'wanted_path', nullable: true })
  wantedPath: string | null;
}
