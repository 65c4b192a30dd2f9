import { Injectable } from '@nestjs/common';
import { seesEverything, type Visible } from '../../bodies/publicity.rules.js';
import { addDays, type CalendarDay, dayOf, partsOf } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import type { TrendPoint } from './trend.rules.js';
import { COUNTED_TREND, MENDED_TREND, UNCOUNTED, WHOLE_TREND } from './trend.sql.js';

/** Whose items, and what of them whoever asks may see. */
export type TrendScope = {
  readonly visible: readonly Visible[];
  /** Null for every body. */
  readonly bodyIds: readonly number[] | null;
};

/** What was found, and how often items have changed that are to be counted anew; null where that is too often to know. */
export type FoundTrend = { readonly points: readonly TrendPoint[]; readonly changed: number | null };

type Kind = Exclude<keyof TrendPoint, 'on'>;
/** By how many the number changes at the day of this index. */
type Change = { readonly kind: Kind | 'missed'; readonly at: number; readonly by: number };
type Uncounted = {
  readonly kind: 'action' | 'recommendation';
  readonly id: number;
  readonly hasChanged: boolean;
};

/** Where more items than this are uncounted, to work out all is no dearer. */
const MOST_ANEW = 5_000;

/** How recommendations and actions stood over months. */
@Injectable()
export class TrendQueries {
  constructor(private readonly database: Database) {}

  /** @param days rising; nothing that is dated after the last counts */
  async of(scope: TrendScope, days: readonly CalendarDay[]): Promise<FoundTrend> {
    const uncounted = currentViewpoint()?.knownUntil ? null : await this.uncounted(scope);
    const changes = await this.changes(scope, days, uncounted);
    const isMissed = changes.some(({ kind }) => kind === 'missed');
    return {
      points: isMissed ? await this.wholeOf(scope, days) : pointsOf(changes, days),
      changed: uncounted?.filter(({ hasChanged }) => hasChanged).length ?? null,
    };
  }

  /** The same, worked out of all facts whatever is counted. */
  async wholeOf(scope: TrendScope, days: readonly CalendarDay[]): Promise<readonly TrendPoint[]> {
    return pointsOf(await this.changes(scope, days, null), days);
  }

  /** Null where there are too many. */
  private async uncounted({ visible, bodyIds }: TrendScope): Promise<Uncounted[] | null> {
    const given = [seesEverything(visible), visible, bodyIds, MOST_ANEW + 1];
    const rows = await this.database.rows<Uncounted>(UNCOUNTED, given);
    return rows.length > MOST_ANEW ? null : rows;
  }

  private async changes(
    { visible, bodyIds }: TrendScope,
    days: readonly CalendarDay[],
    uncounted: readonly Uncounted[] | null,
  ): Promise<Change[]> {
    const given = [days, visible, bodyIds];
    if (!uncounted) return this.database.rows(WHOLE_TREND, given);
    const counted = [...given, days.map(monthBeside)];
    const seesAll = seesEverything(visible);
    if (uncounted.length === 0) return this.database.rows(COUNTED_TREND, [...counted, seesAll]);
    const ids = (kind: Uncounted['kind']) => [
      ...new Set(uncounted.filter((each) => each.kind === kind).map(({ id }) => id)),
    ];
    return this.database.rows(MENDED_TREND, [...counted, ids('action'), ids('recommendation'), seesAll]);
  }
}

/** The first day of the month that the day after is in: all months before are over on this day. */
function monthBeside(day: CalendarDay): CalendarDay {
  const { year, month } = partsOf(addDays(day, 1));
  return dayOf(year, month, 1);
}

function pointsOf(changes: readonly Change[], days: readonly CalendarDay[]): TrendPoint[] {
  return days.map((on, index) => {
    const count = (kind: Kind) =>
      changes.reduce((sum, each) => (each.kind === kind && each.at <= index ? sum + each.by : sum), 0);
    return {
      on,
      made: count('made'),
      overdue: count('overdue'),
      agreedComplete: count('agreedComplete'),
      dropped: count('dropped'),
      recommended: count('recommended'),
      accepted: count('accepted'),
      implemented: count('implemented'),
    };
  });
}
