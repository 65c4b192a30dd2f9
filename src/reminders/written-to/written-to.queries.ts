import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Database } from '../../database/database.service.js';

type WrittenTo = {
  readonly what: 'reminder' | 'news' | 'digest';
  readonly who: string;
  readonly on: CalendarDay;
};

const DAY = (instant: string) => `(${instant} at time zone 'Europe/London')::date`;

/** Reminders of the action, news to its followers and digests before a meeting of the body that watches it, since `$2`. */
const WRITTEN_TO = `
  select 'reminder' as what, l.recipient as who, ${DAY('l.recorded_at')} as "on"
  from reminders l where l.action_id = any($1) and l.message_id is not null and l.recorded_at > $2
  union all
  select 'news', f.address, ${DAY('f.told_until')} from item_followers f
  where f.action_id = any($1) and f.told_until >= $2 and f.followed_at < $2
  union all
  select 'digest', e.to_address, ${DAY('e.written_at')}
  from messages e join meetings m on e.message_key like 'digest:' || m.id || ':%'
  join actions a on a.body_id = m.body_id and a.id = any($1)
  where e.written_at > $2
  order by "on", who`;

/** The same of recommendations; a digest tells of actions alone. */
const WRITTEN_TO_OF_RECOMMENDATIONS = `
  select 'reminder' as what, l.recipient as who, ${DAY('l.recorded_at')} as "on"
  from reminders l where l.recommendation_id = any($1) and l.message_id is not null and l.recorded_at > $2
  union all
  select 'news', f.address, ${DAY('f.told_until')} from item_followers f
  where f.recommendation_id = any($1) and f.told_until >= $2 and f.followed_at < $2
  order by "on", who`;

/** The ids of actions and recommendations. */
type WrittenAbout = { readonly actions: readonly number[]; readonly recommendations: readonly number[] };

const WORDS: Record<WrittenTo['what'], string> = {
  reminder: 'A reminder was written to',
  news: 'News of it was written to its follower',
  digest: 'A digest of the meeting was written to',
};

/** Who was written to about an action. */
@Injectable()
export class WrittenToQueries {
  constructor(private readonly database: Database) {}

  /** Since an instant, a sentence each. */
  async since(actionId: number, since: Date): Promise<string[]> {
    return (await this.database.rows<WrittenTo>(WRITTEN_TO, [[actionId], since])).map(inWords);
  }

  /** The same within a change. */
  async sinceIn(tx: EntityManager, actionId: number, since: Date): Promise<string[]> {
    const rows: WrittenTo[] = await tx.query(WRITTEN_TO, [[actionId], since]);
    return rows.map(inWords);
  }

  /** About any of these items, each sentence once. @param tx the change within which it is asked; null outside any */
  async sinceAbout(tx: EntityManager | null, items: WrittenAbout, since: Date): Promise<string[]> {
    const ask = async (sql: string, ids: readonly number[]): Promise<WrittenTo[]> =>
      tx ? tx.query(sql, [ids, since]) : this.database.rows<WrittenTo>(sql, [ids, since]);
    const rows = [
      ...(await ask(WRITTEN_TO, items.actions)),
      ...(await ask(WRITTEN_TO_OF_RECOMMENDATIONS, items.recommendations)),
    ];
    return [...new Set(rows.map(inWords))];
  }
}

function inWords({ what, who, on }: WrittenTo): string {
  return `${WORDS[what]} ${who} on ${spokenDay(on)}`;
}
