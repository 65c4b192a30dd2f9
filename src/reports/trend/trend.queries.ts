import { Injectable } from '@nestjs/common';
import type { Visible } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { ACTION_TREND } from './action-trend.sql.js';
import { RECOMMENDATION_TREND } from './recommendation-trend.sql.js';
import type { TrendPoint } from './trend.rules.js';

/** Whose items, and what of them whoever asks may see. */
export type TrendScope = {
  readonly visible: readonly Visible[];
  /** Null for every body. */
  readonly bodyIds: readonly number[] | null;
};

type Kind = Exclude<keyof TrendPoint, 'on'>;
/** By how many the number changes at the day of this index. */
type Change = { readonly kind: Kind; readonly at: number; readonly by: number };

/** How recommendations and actions stood over months. */
@Injectable()
export class TrendQueries {
  constructor(private readonly database: Database) {}

  /** @param days rising; nothing that is dated after the last counts */
  async of({ visible, bodyIds }: TrendScope, days: readonly CalendarDay[]): Promise<TrendPoint[]> {
    const given = [days, visible, bodyIds, days.at(-1)];
    const changes = [
      ...(await this.database.rows<Change>(ACTION_TREND, given)),
      ...(await this.database.rows<Change>(RECOMMENDATION_TREND, given)),
    ];
    return days.map((on, index) => {
      const count = (kind: Kind) =>
        changes.reduce((sum, each) => (each.kind === kind && each.at <= index ? sum + each.by : sum), 0);
      return {
        on,
        made: count('made'),
        overdue: count('overdue'),
        agreedComplete: count('agreedComplete'),
        dropped: count('dropped'),
        accepted: count('accepted'),
        implemented: count('implemented'),
      };
    });
  }
}
