import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { ClockOfItem, RecordedEvent } from '../../deadlines/clock-event.rules.js';
import { isPublished } from '../../items/publicity/visible-rows.queries.js';
import type { ChasedItem } from '../chased-item.rules.js';
import type { LetterItemFacts, SentReminder } from './letter-words.rules.js';

const OF_ACTION = `
  select a.text, ${isPublished('a')} as "isPublished", a.label, a.made_on as "madeOn", a.is_made_on_known as "isMadeOnKnown",
         null as "clockRule", null as "clockLength", null as "clockCitation"
  from actions a where a.id = $1 and $2::int is null`;
const OF_RESPONSE = `
  select r.text, ${isPublished('r')} as "isPublished", r.label, r.made_on as "madeOn", r.is_made_on_known as "isMadeOnKnown",
         coalesce(f.clock_rule, r.clock_rule) as "clockRule", case when f.id is null then r.clock_length else f.clock_length end as "clockLength",
         case when f.id is null then r.clock_citation else f.clock_citation end as "clockCitation"
  from recommendations r
  left join recommendation_addressees f on f.recommendation_id = r.id and f.body_id = $2 and r.addressee_id <> f.body_id
  where r.id = $1`;

/** The days of an addressee's clock as they hold; those of the body that answers first name no addressee. */
const EVENTS = `
  select distinct on (e.kind) e.kind, e.happened_on as "happenedOn"
  from clock_events e join recommendations r on r.id = e.recommendation_id
  where e.recommendation_id = $1 and e.addressee_id is not distinct from nullif($2::int, r.addressee_id)
  order by e.kind, e.id desc`;

/** What the mail server took, on the days on which it took it: not what was planned, nor what waits. */
const remindersOf = (column: string): string => `
  select distinct (m.sent_at at time zone 'Europe/London')::date as "sentOn", l.stage
  from reminders l join messages m on m.id = l.message_id
  where ${column} = $1 and l.kind in ('stage', 'nudge') and m.state = 'sent' and m.sent_at is not null and l.owner_id is not distinct from $2::int
    and (l.due_on = $3 or l.due_on is null)
  order by 1, 2`;
const REMINDERS_OF_ACTION = remindersOf('l.action_id');
const REMINDERS_OF_RESPONSE = remindersOf('l.recommendation_id');

/** What letters of the chair are made of. */
@Injectable()
export class LetterFactsQueries {
  constructor(private readonly database: Database) {}

  async item({ kind, id, addresseeId }: ChasedItem): Promise<LetterItemFacts | null> {
    type Columns = Omit<LetterItemFacts, 'clock'> & {
      readonly [Part in keyof ClockOfItem]: ClockOfItem[Part] | null;
    };
    const sql = kind === 'action' ? OF_ACTION : OF_RESPONSE;
    const [row] = await this.database.rows<Columns>(sql, [id, addresseeId]);
    if (!row) return null;
    const { clockRule, clockLength, clockCitation = null, ...facts } = row;
    return { ...facts, clock: clockRule === null ? null : { clockRule, clockLength, clockCitation } };
  }

  async events({ kind, id, addresseeId }: ChasedItem): Promise<RecordedEvent[]> {
    return kind === 'action' ? [] : this.database.rows(EVENTS, [id, addresseeId]);
  }

  /** The reminders of the due date that the item has now, to whoever owes it now. */
  async reminders({ kind, id, owner, dueOn }: ChasedItem): Promise<SentReminder[]> {
    const sql = kind === 'action' ? REMINDERS_OF_ACTION : REMINDERS_OF_RESPONSE;
    return this.database.rows(sql, [id, owner?.id ?? null, dueOn]);
  }
}
