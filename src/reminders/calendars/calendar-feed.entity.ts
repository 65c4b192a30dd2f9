import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The secret address of a calendar, of which a digest alone is kept; a new one takes the place of the old. */
@Entity('calendar_feeds')
@Unique('uq_calendar_feeds_digest', ['digest'])
@Check('ck_calendar_feeds_subject', 'num_nonnulls(owner_id, person_id, body_id) = 1')
@Index('uq_calendar_feeds_owner_id', ['ownerId'], { unique: true })
@Index('uq_calendar_feeds_person_id', ['personId'], { unique: true })
@Index('uq_calendar_feeds_body_id', ['bodyId'], { unique: true })
@Index('ix_calendar_feeds_made_by_id', ['madeById'])
export class CalendarFeed {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_calendar_feeds',
  })
  id: number;

  @Column('text')
  digest: string;

  @Column('integer', { name: 'owner_id', nullable: true })
  @ForeignKey('Owner', { name: 'fk_calendar_feeds_owner_id' })
  ownerId: number | null;

  @Column('integer', { name: 'person_id', nullable: true })
  @ForeignKey('Person', { name: 'fk_calendar_feeds_person_id' })
  personId: number | null;

  @Column('integer', { name: 'body_id', nullable: true })
  @ForeignKey('Body', { name: 'fk_calendar_feeds_body_id' })
  bodyId: number | null;

  @Column('integer', { name: 'made_by_id', nullable: true })
  @ForeignKey('Account', { name: 'fk_calendar_feeds_made_by_id' })
  madeById: number | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
