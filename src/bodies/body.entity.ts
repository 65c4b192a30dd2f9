import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { BodyKind } from './body.rules.js';

/** A board, panel, committee, the executive or an outside partner. */
@Entity('bodies')
@Unique('uq_bodies_code', ['code'])
@Check('ck_bodies_code', "code ~ '^[A-Z][A-Z0-9]{0,11}$'")
@Check('ck_bodies_kind', "kind in ('board', 'panel', 'committee', 'executive', 'partner')")
export class Body {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_bodies' })
  id: number;

  /** Short and unique, for URLs and the command line: `OSB`. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: BodyKind;

  @Column('date', { name: 'exists_from' })
  existsFrom: CalendarDay;

  @Column('date', { name: 'exists_until', nullable: true })
  existsUntil: CalendarDay | null;

  @Column('integer', { name: 'successor_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_bodies_successor_id' })
  successorId: number | null;
}
