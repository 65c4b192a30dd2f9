import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';

/** For how long the council keeps what is kept for a while only, from a day on. Earlier decisions stay. */
@Entity('retention_settings')
@Check('ck_retention_settings_sent_mail_months', 'sent_mail_months between 1 and 240')
@Check('ck_retention_settings_access_event_months', 'access_event_months between 1 and 240')
@Check('ck_retention_settings_closed_account_months', 'closed_account_months between 1 and 240')
@Check('ck_retention_settings_received_mail_months', 'received_mail_months between 1 and 240')
export class StoredRetentionSetting {
  @PrimaryGeneratedColumn('identity', {
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_retention_settings',
  })
  id: number;

  @Column('date', { name: 'from_on' })
  fromOn: CalendarDay;

  /** Null for good. */
  @Column('integer', { name: 'sent_mail_months', nullable: true })
  sentMailMonths: number | null;

  /** Null for good. */
  @Column('integer', { name: 'received_mail_months', nullable: true })
  receivedMailMonths: number | null;

  /** Null for good. */
  @Column('integer', { name: 'access_event_months', nullable: true })
  accessEventMonths: number | null;

  /** Null for good. */
  @Column('integer', { name: 'closed_account_months', nullable: true })
  closedAccountMonths: number | null;

  @Column('boolean', { name: 'is_daily' })
  isDaily: boolean;

  @Column('integer', { name: 'recorded_by_id' })
  @ForeignKey('Account', { name: 'fk_retention_settings_recorded_by_id' })
  recordedById: number;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
