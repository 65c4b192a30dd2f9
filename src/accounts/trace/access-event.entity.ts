import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { AccessKind } from '../../web/access-notes.js';

/** That somebody signed in or out, was refused or slowed down, or read what is exempt. */
@Entity('access_events')
@Check(
  'ck_access_events_kind',
  `kind in ('signed-in', 'signed-out', 'sign-in-failed', 'second-factor-failed', 'refused', 'throttled', 'read-exempt')`,
)
@Index('ix_access_events_at', ['at'])
@Index('ix_access_events_kind', ['kind', 'id'])
@Index('ix_access_events_account_id', ['accountId', 'id'])
export class AccessEvent {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_access_events',
  })
  id: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  kind: AccessKind;

  /** By what way somebody signed in, or tried to. */
  @Column('text', { nullable: true })
  how: string | null;

  /** Null where it is nobody's: what somebody typed in vain is not kept. */
  @Column('integer', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_access_events_account_id', onDelete: 'SET NULL' })
  accountId: number | null;

  /** What was read: a reference, or a kind of thing and its number. */
  @Column('text', { nullable: true })
  subject: string | null;

  /** Without the part of an address that lets somebody in, and without its query. */
  @Column('text')
  path: string;

  /** From where. */
  @Column('text')
  address: string;

  /** By which the log knows the request, and the page that refused it. */
  @Column('text', { name: 'request_id' })
  requestId: string;
}
