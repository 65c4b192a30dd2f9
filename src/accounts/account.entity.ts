import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../web/permissions.rules.js';

/** What somebody signs in with, and what it may do. */
@Entity('accounts')
@Unique('uq_accounts_email', ['email'])
@Check('ck_accounts_email', 'email = lower(email)')
@Check(
  'ck_accounts_role',
  "role in ('administrator', 'democratic-services', 'chair', 'member', 'officer', 'auditor', 'public-reader')",
)
@Index('ix_accounts_person_id', ['personId'])
export class Account {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_accounts',
  })
  id: number;

  /** In lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  role: Role;

  /** argon2id, in the PHC string format; null where there is no password: they were invited, or come in by another way. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('integer', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_accounts_person_id' })
  personId: number | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** When the name was reduced to initials and the address went, for good. */
  @Column('timestamptz', { name: 'name_reduced_at', nullable: true })
  nameReducedAt: Date | null;
}
