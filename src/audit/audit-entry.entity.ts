import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One change: who, when, what, before and after. Never changed or removed; the database refuses both. */
@Entity('audit_entries')
@Index('ix_audit_entries_subject', ['subjectKind', 'subjectId', 'id'])
@Index('ix_audit_entries_at', ['at', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_audit_entries',
  })
  id: number;

  @Column('timestamptz')
  at: Date;

  @Column('integer', { name: 'account_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_audit_entries_account_id' })
  accountId: number | null;

  /** The name of who did it, as it was then. */
  @Column('text')
  actor: string;

  /** What was done, as a verb in the past: `accepted`, `extended`. */
  @Column('text')
  action: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('integer', { name: 'subject_id', nullable: true })
  subjectId: number | null;

  @Column('text', { name: 'subject_reference', nullable: true })
  subjectReference: string | null;

  @Column('jsonb', { nullable: true })
  before: object | null;

  @Column('jsonb', { nullable: true })
  after: object | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** SHA-256 of the entry and of the digest before it, in hexadecimal; the database works it out. */
  @Column({ type: 'text', insert: false, update: false })
  digest: string;

  /** Makes the digest of the details one that nobody can guess from; gone where words were taken out. */
  @Column({ type: 'text', insert: false, update: false, nullable: true })
  salt: string | null;

  /** SHA-256 of the salt and of what the entry tells in words; null for what an older version wrote. */
  @Column({ type: 'text', name: 'details_digest', insert: false, update: false, nullable: true })
  detailsDigest: string | null;

  /** Whether personal data were taken out of what it tells. */
  @Column({ type: 'boolean', name: 'is_redacted', insert: false, update: false, default: false })
  isRedacted: boolean;

  /** Makes the digest of the actor one that nobody can guess from; gone where the name was reduced. */
  @Column({ type: 'text', name: 'actor_salt', insert: false, update: false, nullable: true })
  actorSalt: string | null;

  /** SHA-256 of the salt and of the name of who did it; null for what an older version wrote. */
  @Column({ type: 'text', name: 'actor_digest', insert: false, update: false, nullable: true })
  actorDigest: string | null;

  /** Whether initials stand for the name of who did it. */
  @Column({ type: 'boolean', name: 'is_actor_reduced', insert: false, update: false, default: false })
  isActorReduced: boolean;
}

/** An entry as it is handed to the database. */
export type NewAuditEntry = Omit<
  AuditEntry,
  'id' | 'digest' | 'salt' | 'detailsDigest' | 'isRedacted' | 'actorSalt' | 'actorDigest' | 'isActorReduced'
>;
