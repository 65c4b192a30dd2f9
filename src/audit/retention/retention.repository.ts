import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { RetentionSetting } from './retention.rules.js';
import { StoredRetentionSetting } from './retention-setting.entity.js';

type Row = {
  readonly fromOn: CalendarDay;
  readonly sentMailMonths: number | null;
  readonly receivedMailMonths: number | null;
  readonly accessEventMonths: number | null;
  readonly closedAccountMonths: number | null;
  readonly isDaily: boolean;
};

/** What the council decided about how long things are kept. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they were entered. */
  async settings(): Promise<RetentionSetting[]> {
    const rows = await this.database.rows<Row>(
      `select from_on as "fromOn", sent_mail_months as "sentMailMonths", received_mail_months as "receivedMailMonths",
         access_event_months as "accessEventMonths", closed_account_months as "closedAccountMonths", is_daily as "isDaily" from retention_settings order by id`,
    );
    return rows.map(({ fromOn, isDaily, ...months }) => ({
      ...{ fromOn, isDaily },
      periods: {
        'sent-mails': months.sentMailMonths,
        'received-mails': months.receivedMailMonths,
        'access-events': months.accessEventMonths,
        'closed-accounts': months.closedAccountMonths,
      },
    }));
  }

  async add(
    tx: EntityManager,
    { fromOn, periods, isDaily }: RetentionSetting,
    recordedById: number,
    recordedAt: Date,
  ): Promise<void> {
    await tx.insert(StoredRetentionSetting, {
      ...{ fromOn, isDaily, recordedById, recordedAt },
      sentMailMonths: periods['sent-mails'],
      receivedMailMonths: periods['received-mails'],
      accessEventMonths: periods['access-events'],
      closedAccountMonths: periods['closed-accounts'],
    });
  }
}
