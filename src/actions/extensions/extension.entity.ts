import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** A later due date. The old one stays. */
@Entity('extensions')
@Index('ix_extensions_action_id', ['actionId', 'id'])
@Index('ix_extensions_agreed_on', ['agreedOn', 'id'])
export class Extension {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_extensions',
  })
  id: number;

  @Column('integer', { name: 'action_id' })
  @ForeignKey('Action', { name: 'fk_extensions_action_id' })
  actionId: number;

  @Column('date', { name: 'old_due_on', nullable: true })
  oldDueOn: CalendarDay | null;

  @Column('date', { name: 'new_due_on' })
  newDueOn: CalendarDay;

  @Column('text', { name: 'asked_by' })
  askedBy: string;

  @Column('text', { name: 'agreed_by' })
  agreedBy: string;

  @Column('text')
  reason: string;

  @Column('date', { name: 'agreed_on' })
  agreedOn: CalendarDay;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_extensions_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
