import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** Somebody who holds posts, sits on bodies or signs in. */
@Entity('people')
@Unique('uq_people_email', ['email'])
@Check('ck_people_email', 'email = lower(email)')
@Index('ix_people_words', { synchronize: false })
export class Person {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'pk_people' })
  id: number;

  @Column('text')
  name: string;

  /** In lower case. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('date', { name: 'left_on', nullable: true })
  leftOn: CalendarDay | null;

  /** When the name was reduced to initials and the address went, for good. */
  @Column('timestamptz', { name: 'name_reduced_at', nullable: true })
  nameReducedAt: Date | null;
}
