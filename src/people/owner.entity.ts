import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { OwnerKind } from './owner.rules.js';

/** Who owes actions: a post, a team or an outside contact, never only a person. */
@Entity('owners')
@Unique('uq_owners_name', ['name'])
@Check('ck_owners_kind', "kind in ('post', 'team', 'contact')")
@Check('ck_owners_email', 'email = lower(email)')
@Check('ck_owners_fallback', 'fallback_id <> id')
@Check('ck_owners_reports_to', 'reports_to_id <> id')
@Index('ix_owners_fallback_id', ['fallbackId'])
@Index('ix_owners_reports_to_id', ['reportsToId'])
@Index('ix_owners_words', { synchronize: false })
export class Owner {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_owners' })
  id: number;

  @Column('text')
  kind: OwnerKind;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  directorate: string | null;

  /** The outside body of a contact. */
  @Column('text', { nullable: true })
  organisation: string | null;

  /** A team's mailbox or a contact's address, in lower case; a post is written to through its holder. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('date', { name: 'retired_on', nullable: true })
  retiredOn: CalendarDay | null;

  /** Who is written to while nobody can be reached here: the post of the line manager, a team's mailbox. */
  @Column('integer', { name: 'fallback_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_owners_fallback_id' })
  fallbackId: number | null;

  /** Whom a post reports to: who gets a copy when what it owes is late. */
  @Column('integer', { name: 'reports_to_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_owners_reports_to_id' })
  reportsToId: number | null;
}
