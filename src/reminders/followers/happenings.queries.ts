import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { isPublished, publicRows } from '../../items/publicity/visible-rows.queries.js';
import { printedReference } from '../../items/references/printed-reference.sql.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';

import { IS_SENDING } from '../letters/letter-history.queries.js';

/** Something that happened to an item since its follower was told last. */
export type Happening = {
  readonly followerId: number;
  readonly address: string;
  readonly name: string;
  readonly isInside: boolean;
  readonly reference: string;
  readonly path: string;
  /** Null where the item is not published. */
  readonly text: string | null;
  /** In a word or two; null where nothing says so. */
  readonly topic: string | null;
  readonly what:
    | 'update'
    | 'extension'
    | 'verdict'
    | 'response'
    | 'ending'
    | 'action'
    | 'letter'
    | 'continuation';
  /** The claim, the new date, the verdict, the decision, the ending, the reference of an action; `stopped` or `kept`. */
  readonly word: string;
  readonly on: CalendarDay;
  readonly recordedAt: Date;
};

type Columns = Omit<Happening, 'reference' | 'path'> & {
  readonly itemKind: 'A' | 'R';
  readonly year: number;
  readonly number: number;
};

/** Nobody hears of what is not published; an account that may see it finds it where it stands. */
const HAPPENINGS = `
  select f.id as "followerId", f.address, f.name, f.account_id is not null as "isInside",
         i.kind as "itemKind", i.year, i.number, i.text, i.topic, h.what, h.word, h."on", h.recorded_at as "recordedAt"
  from item_followers f
  join (
    select 'A' as kind, a.id, a.year, a.number, a.text, a.tags[1] as topic from actions a where ${isPublished('a')}
    union all select 'R', r.id, r.year, r.number, r.text, r.tags[1] from recommendations r where ${isPublished('r')}
  ) i on i.id = coalesce(f.action_id, f.recommendation_id) and i.kind = case when f.action_id is null then 'R' else 'A' end
  cross join lateral (
    select 'update' as what, u.claim as word, u.written_on as "on", u.recorded_at from action_updates u
    where u.action_id = f.action_id and u.recorded_at > f.told_until
    union all select 'extension', e.new_due_on::text, e.agreed_on, e.recorded_at from extensions e
    where e.action_id = f.action_id and e.recorded_at > f.told_until
    union all select 'verdict', v.verdict, v.decided_on, v.recorded_at from verdicts v
    where (v.action_id = f.action_id or v.recommendation_id = f.recommendation_id) and v.recorded_at > f.told_until
    union all select 'continuation', c.outcome, c.decided_on, c.recorded_at from action_continuations c
    where c.action_id = f.action_id and c.recorded_at > f.told_until
    union all select 'response', ra.decision, p.decided_on, p.recorded_at from response_answers ra
    join responses p on p.id = ra.response_id
    where ra.recommendation_id = f.recommendation_id and p.recorded_at > f.told_until
    union all select 'ending', x.kind, x.decided_on, x.recorded_at from recommendation_endings x
    where x.recommendation_id = f.recommendation_id and x.recorded_at > f.told_until
    union all select 'action', ${printedReference('A', 'c')}, c.made_on, c.recorded_at
    from ${publicRows('actions')} c where c.recommendation_id = f.recommendation_id and c.recorded_at > f.told_until
    union all select 'letter', l.number::text, s.sent_on, s.recorded_at from chair_letters l join chair_letter_sendings s on s.letter_id = l.id
    where (l.action_id = f.action_id or l.recommendation_id = f.recommendation_id) and s.recorded_at > f.told_until and ${IS_SENDING}
  ) h
  left join accounts w on w.id = f.account_id
  where f.ended_at is null and w.closed_at is null
  order by f.address, i.kind, i.year, i.number, h.recorded_at`;

/** What followers are to be told. */
@Injectable()
export class HappeningsQueries {
  constructor(private readonly database: Database) {}

  async untold(): Promise<Happening[]> {
    const rows = await this.database.rows<Columns>(HAPPENINGS);
    return rows.map(({ itemKind, year, number, ...row }) => ({
      ...row,
      reference: formatReference({ kind: itemKind, year, number }),
      path: pathOfReference({ kind: itemKind, year, number }),
    }));
  }
}
