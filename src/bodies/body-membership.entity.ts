import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';

/** Who sits on a body, as what, from when until when. */
@Entity('body_memberships')
@Check('ck_body_memberships_role', "role in ('chair', 'vice-chair', 'member')")
@Index('ix_body_memberships_body_id', ['bodyId'])
@Index('ix_body_memberships_person_id', ['personId'])
export class BodyMembership {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_body_memberships',
  })
  id: number;

  @Column('integer', { name: 'body_id' })
  @ForeignKey('Body', { name: 'fk_body_memberships_body_id' })
  bodyId: number;

  @Column('integer', { name: 'person_id' })
  @ForeignKey('Person', { name: 'fk_body_memberships_person_id' })
  personId: number;

  @Column('text')
  role: 'chair' | 'vice-chair' | 'member';

  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn: CalendarDay | null;
}
