import { Injectable } from '@nestjs/common';
import type { Claim } from '../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { isFurther } from '../../recommendations/states/recommendation-state.queries.js';
import { NotFound } from '../../web/errors.js';

export type RoundRow = {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly deadlineOn: CalendarDay;
  readonly words: string | null;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly asked: number;
  readonly answered: number;
};

/** One item of a round, and the last that was said of it before the round closed. */
export type RoundItem = {
  readonly kind: 'action' | 'response';
  readonly id: number;
  readonly reference: string;
  readonly path: string;
  readonly ownerId: number | null;
  /** The body whose response was asked for; null for an action. */
  readonly addresseeId: number | null;
  readonly owedBy: string;
  /** Why nobody was written to; null where somebody was. */
  readonly reason: string | null;
  readonly isAnswered: boolean;
  readonly claim: Claim | null;
  readonly said: string | null;
  readonly saidOn: CalendarDay | null;
};

/**
 * What was said after asking `q` of round `d` and until its deadline. A further addressee answers for itself alone; the first one is
 * answered for by whoever came after it, too. What a meeting judged or a panel ended needs no word any more.
 */
export const ROUND_ANSWERS = `
  left join lateral (
    select u.claim, u.words, (u.recorded_at at time zone 'Europe/London')::date as said_on
    from action_updates u
    where u.action_id = q.action_id and u.recorded_at >= d.asked_at
      and (u.recorded_at at time zone 'Europe/London')::date <= d.deadline_on
    union all
    select null, coalesce(s.reasons, s.decision), (p.recorded_at at time zone 'Europe/London')::date
    from response_answers s join responses p on p.id = s.response_id
    where s.recommendation_id = q.recommendation_id and p.recorded_at >= d.asked_at
      and (p.recorded_at at time zone 'Europe/London')::date <= d.deadline_on
      and (q.addressee_id is null or p.body_id = q.addressee_id or not (
        ${isFurther('q.recommendation_id', 'p.body_id')} or ${isFurther('q.recommendation_id', 'q.addressee_id')}))
    union all
    select null, 'A meeting judged it: ' || replace(v.verdict, '-', ' '), (v.recorded_at at time zone 'Europe/London')::date
    from verdicts v
    where (v.action_id = q.action_id or v.recommendation_id = q.recommendation_id) and v.recorded_at >= d.asked_at
      and (v.recorded_at at time zone 'Europe/London')::date <= d.deadline_on
    order by said_on desc limit 1
  ) s on true`;

const ROUNDS = `
  select d.id, d.body_id as "bodyId", b.code as "bodyCode", b.name as "bodyName", d.deadline_on as "deadlineOn", d.words,
         w.name as "askedBy", d.asked_at as "askedAt", c.asked, c.answered
  from rounds d join bodies b on b.id = d.body_id left join accounts w on w.id = d.asked_by_id
  cross join lateral (
    select count(*)::int as asked, count(s.said_on)::int as answered from round_askings q ${ROUND_ANSWERS} where q.round_id = d.id
  ) c`;

const ITEMS = `
  select case when q.action_id is null then 'response' else 'action' end as kind, coalesce(a.id, r.id) as id,
         coalesce(a.year, r.year) as year, coalesce(a.number, r.number) as number, q.owner_id as "ownerId", q.addressee_id as "addresseeId",
         q.owed_by as "owedBy", q.reason, s.said_on is not null as "isAnswered", s.claim, s.words as said,
         s.said_on as "saidOn"
  from round_askings q join rounds d on d.id = q.round_id
  left join actions a on a.id = q.action_id left join recommendations r on r.id = q.recommendation_id ${ROUND_ANSWERS}
  where d.id = $1 order by s.said_on is not null, q.owed_by, q.id`;

type Columns = Omit<RoundItem, 'reference' | 'path'> & { readonly year: number; readonly number: number };

/** What was asked in rounds, and what was said: for those who keep the register. */
@Injectable()
export class RoundsQueries {
  constructor(private readonly database: Database) {}

  /** The latest deadline first. */
  async list(most: number): Promise<RoundRow[]> {
    return this.database.rows(`${ROUNDS} order by d.deadline_on desc, d.id desc limit $1`, [most]);
  }

  /** @throws NotFound */
  async byId(id: number): Promise<RoundRow> {
    const [round] = await this.database.rows<RoundRow>(`${ROUNDS} where d.id = $1`, [id]);
    if (!round) throw new NotFound(`Round ${id}`);
    return round;
  }

  /** Those without an answer first, by owner. */
  async items(id: number): Promise<RoundItem[]> {
    const rows = await this.database.rows<Columns>(ITEMS, [id]);
    return rows.map(({ year, number, ...row }) => {
      const reference = { kind: row.kind === 'action' ? ('A' as const) : ('R' as const), year, number };
      return { ...row, reference: formatReference(reference), path: pathOfReference(reference) };
    });
  }
}
