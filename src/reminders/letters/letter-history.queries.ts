import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import type { ChasedItem } from '../chased-item.rules.js';
import type { RemindedIds } from '../chased-items.queries.js';
import { IS_SENT } from '../sent-lines.queries.js';
import type { ItemLetters, LetterNumber } from './letter-due.rules.js';
import { keyOfMatter, type LetterMatter } from './letter-key.rules.js';

/** Whether the sending `s` of a letter holds: its message has gone or is on its way. One that was given up told nobody. */
export const IS_SENDING = `(s.message_id is null or s.message_id not in (select id from messages where state in ('failed', 'set-aside')))`;

/** What was reminded of longer ago, and never since, is left to its panel. */
const MOST_DAYS_BACK = 730;

type Reminded = {
  readonly kind: ChasedItem['kind'];
  readonly id: number;
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay;
  readonly days: readonly CalendarDay[];
};
type Sent = LetterMatter & {
  readonly dueOn: CalendarDay;
  readonly number: LetterNumber;
  readonly sentOn: CalendarDay;
};

const REMINDED = `
  select case when action_id is null then 'response' else 'action' end as kind, coalesce(action_id, recommendation_id) as id,
         owner_id as "ownerId", due_on as "dueOn", array_agg(distinct planned_on::text) as days
  from reminders
  where kind = 'stage' and planned_on <= $1 and ${IS_SENT} and (action_id = any($2::int[]) or recommendation_id = any($3::int[]))
  group by action_id, recommendation_id, owner_id, due_on`;

const SENT = `
  select case when l.action_id is null then 'response' else 'action' end as kind,
         coalesce(l.action_id, l.recommendation_id) as id, l.addressee_id as "addresseeId", l.due_on as "dueOn", l.number,
         min(s.sent_on) as "sentOn"
  from chair_letters l join chair_letter_sendings s on s.letter_id = l.id
  where s.sent_on <= $1 and ${IS_SENDING} and (l.action_id = any($2::int[]) or l.recommendation_id = any($3::int[]))
  group by l.id, l.action_id, l.recommendation_id, l.addressee_id, l.due_on, l.number order by l.number`;

/** What went out before about items, to those who owe them, for the dates that they have now. */
@Injectable()
export class LetterHistoryQueries {
  constructor(private readonly database: Database) {}

  /**
   * What somebody was reminded of before `on` and is overdue by it, so that the ladder may have ended for it: so many days after the
   * due date at least, or a letter was written before.
   * @param daysLate null where a ladder may end before the due date
   */
  async reminded(on: CalendarDay, daysLate: number | null): Promise<RemindedIds> {
    const rows = await this.database.rows<{ actionId: number | null; recommendationId: number | null }>(
      `select distinct action_id as "actionId", recommendation_id as "recommendationId" from reminders
       where kind = 'stage' and planned_on < $1 and planned_on > $1::date - ${MOST_DAYS_BACK} and due_on < $1
         and ($2::int is null or planned_on >= due_on + $2::int
           or action_id in (select action_id from chair_letters) or recommendation_id in (select recommendation_id from chair_letters))`,
      [on, daysLate],
    );
    return {
      actionIds: rows.flatMap(({ actionId }) => actionId ?? []),
      recommendationIds: rows.flatMap(({ recommendationId }) => recommendationId ?? []),
    };
  }

  /** By {@link keyOfMatter}, up to `on`. */
  async of(items: readonly ChasedItem[], on: CalendarDay): Promise<Map<string, ItemLetters>> {
    const idsOf = (wanted: ChasedItem['kind']) =>
      items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    const asked = [on, idsOf('action'), idsOf('response')];
    const reminded = new Map(
      (await this.database.rows<Reminded>(REMINDED, asked)).map((row) => [lineKey(row), row.days]),
    );
    const sent = new Map<string, Sent[]>();
    for (const row of await this.database.rows<Sent>(SENT, asked)) {
      const key = `${keyOfMatter(row)} ${row.dueOn}`;
      sent.set(key, [...(sent.get(key) ?? []), row]);
    }
    return new Map(
      items.map((item) => [
        keyOfMatter(item),
        {
          remindedOn: reminded.get(lineKey({ ...item, ownerId: item.owner?.id ?? null })) ?? [],
          sent: sent.get(`${keyOfMatter(item)} ${item.dueOn}`) ?? [],
        },
      ]),
    );
  }
}

function lineKey(line: {
  readonly kind: string;
  readonly id: number;
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay | null;
}): string {
  return `${line.kind} ${line.id} ${line.ownerId} ${line.dueOn}`;
}
