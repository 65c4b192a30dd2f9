import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { BodyKind } from './body.rules.js';

/** A board, panel, committee, the executive or an outside partner. */
@Entity('bodies')
@Unique('uq_bodies_code', ['code'])
@Check('ck_bodies_code', "code ~ '^[A-Z][A-Z0-9]{0,11}$'")
@Check('ck_bodies_kind', "kind in ('board', 'panel', 'committee', 'executive', 'partner')")
@Check(
  'ck_bodies_clock_rule',
  "clock_rule in ('executive', 'health', 'crime-and-disorder', 'partner', 'request', 'local')",
)
@Check('ck_bodies_contact_email', 'contact_email = lower(contact_email)')
@Check('ck_bodies_clock_length', "(coalesce(clock_rule, '') = 'local') = (clock_length is not null)")
export class Body {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_bodies' })
  id: number;

  /** Short and unique, for URLs and the command line: `OSB`. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  /** What people call it for short: “Children's panel”. */
  @Column('text', { name: 'short_name', nullable: true })
  shortName: string | null;

  @Column('text')
  kind: BodyKind;

  @Column('date', { name: 'exists_from' })
  existsFrom: CalendarDay;

  @Column('date', { name: 'exists_until', nullable: true })
  existsUntil: CalendarDay | null;

  @Column('integer', { name: 'successor_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_bodies_successor_id' })
  successorId: number | null;

  /** The rule under which it answers what is recommended to it; null where its kind says so. */
  @Column('text', { name: 'clock_rule', nullable: true })
  clockRule: string | null;

  /** The length of a rule of the council's own: `8w`. */
  @Column('text', { name: 'clock_length', nullable: true })
  clockLength: string | null;

  /** The officer of democratic services whom owners may ask, and who answers what is written back. */
  @Column('text', { name: 'contact_name', nullable: true })
  contactName: string | null;

  /** In lower case. */
  @Column('text', { name: 'contact_email', nullable: true })
  contactEmail: string | null;

  @Column('text', { name: 'contact_telephone', nullable: true })
  contactTelephone: string | null;

  /** Whose the reports are that it reads: “Director of Legal and Governance Services”. */
  @Column('text', { name: 'report_of', nullable: true })
  reportOf: string | null;

  /** Where a rule of the council's own stands, as the council cites it. */
  @Column('text', { name: 'clock_citation', nullable: true })
  clockCitation: string | null;
}
