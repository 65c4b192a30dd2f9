import { Injectable } from '@nestjs/common';
import { type Publicity, visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { publicityOf, visibleRows } from '../items/publicity/visible-rows.queries.js';
import { formatReference } from '../items/references/reference.rules.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { RequestKind, RequestOutcomeName } from './request.rules.js';

/** A meeting before which a request lies. */
export type RequestMeeting = {
  readonly id: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly heldOn: CalendarDay;
};

/** A request with what came of it. */
export type RequestRow = {
  readonly id: number;
  readonly kind: RequestKind;
  readonly itemKind: 'A' | 'R';
  readonly itemId: number;
  readonly year: number;
  readonly number: number;
  readonly reference: string;
  readonly text: string;
  readonly publicity: Publicity;
  readonly bodyId: number;
  /** The present due date of the item. */
  readonly dueOn: CalendarDay | null;
  readonly ownerId: number | null;
  /** Who owed it when it was asked. */
  readonly ownerName: string | null;
  readonly askedBy: string;
  readonly askedAddress: string | null;
  readonly askedOn: CalendarDay;
  readonly reason: string;
  readonly untilOn: CalendarDay | null;
  readonly whose: string | null;
  /** Which request of its kind about the item it is: 1 for the first. */
  readonly nth: number;
  readonly laidBefore: RequestMeeting | null;
  readonly outcome: RequestOutcomeName | null;
  readonly words: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: CalendarDay | null;
  readonly decidedAt: RequestMeeting | null;
  readonly newDueOn: CalendarDay | null;
  readonly newOwnerName: string | null;
};

const meetingJson = (meeting: string, body: string) =>
  `case when ${meeting}.id is not null then json_build_object('id', ${meeting}.id, 'bodyCode', ${body}.code,
     'bodyName', ${body}.name, 'heldOn', ${meeting}.held_on) end`;

/** @param rowsOf which rows of a table are there for whoever asks */
const rowsFrom = (rowsOf: (table: 'actions' | 'recommendations') => string) => `
  select q.id, q.kind, case when q.action_id is null then 'R' else 'A' end as "itemKind",
         coalesce(q.action_id, q.recommendation_id) as "itemId", coalesce(a.year, r.year) as year,
         coalesce(a.number, r.number) as number, coalesce(a.text, r.text) as text,
         coalesce(${publicityOf('a')}, ${publicityOf('r')}) as "publicity", coalesce(a.body_id, r.body_id) as "bodyId",
         coalesce(a.due_on, r.response_due_on) as "dueOn", q.owner_id as "ownerId", o.name as "ownerName",
         q.asked_by as "askedBy", q.asked_address as "askedAddress", q.asked_on as "askedOn", q.reason,
         q.until_on as "untilOn", q.whose,
         (select count(*)::int from requests e where e.kind = q.kind and e.id <= q.id
            and (e.action_id = q.action_id or e.recommendation_id = q.recommendation_id)) as nth,
         ${meetingJson('lm', 'lb')} as "laidBefore",
         c.outcome, c.words, c.decided_by as "decidedBy", c.decided_on as "decidedOn",
         ${meetingJson('cm', 'cb')} as "decidedAt", c.new_due_on as "newDueOn", n.name as "newOwnerName"
  from requests q
  left join ${rowsOf('actions')} a on a.id = q.action_id
  left join ${rowsOf('recommendations')} r on r.id = q.recommendation_id
  left join owners o on o.id = q.owner_id
  left join lateral (
    select meeting_id from request_layings where request_id = q.id order by id desc limit 1
  ) l on true
  left join meetings lm on lm.id = l.meeting_id
  left join bodies lb on lb.id = lm.body_id
  left join request_outcomes c on c.request_id = q.id
  left join meetings cm on cm.id = c.meeting_id
  left join bodies cb on cb.id = cm.body_id
  left join owners n on n.id = c.new_owner_id`;

/** Whether a request is about these actions or recommendations: asked first, since most items have none. */
const ABOUT = '(q.action_id = any($1) or q.recommendation_id = any($2))';

/** How many decided ones a page shows. */
const DECIDED_SHOWN = 50;

type Unnamed = Omit<RequestRow, 'reference'>;

/** What owners asked for. */
@Injectable()
export class RequestsQueries {
  constructor(private readonly database: Database) {}

  /** What waits, the oldest first. @param ids only these; all where none are named */
  async waiting(asker: Asker, ids: readonly number[] | null = null): Promise<RequestRow[]> {
    return this.rows(
      `c.id is null and ($2::int[] is null or q.id = any($2))
       order by q.asked_on, q.id`,
      [visibleTo(asker), ids],
    );
  }

  /** What was decided last, the newest first. */
  async decided(asker: Asker): Promise<RequestRow[]> {
    return this.rows(
      `c.id is not null
       order by c.id desc limit ${DECIDED_SHOWN}`,
      [visibleTo(asker)],
    );
  }

  /** What lies before a meeting and waits, and what it decided, in the order of their references. */
  async ofMeeting(meetingId: number, asker: Asker): Promise<RequestRow[]> {
    return this.rows(
      `(c.meeting_id = $2 or (c.id is null and l.meeting_id = $2))
       order by coalesce(a.year, r.year), coalesce(a.number, r.number), q.id`,
      [visibleTo(asker), meetingId],
    );
  }

  /** Every request about these items, the newest first; look at who may see the items before showing them. */
  async ofItems(
    actionIds: readonly number[],
    recommendationIds: readonly number[] = [],
  ): Promise<RequestRow[]> {
    const items = [actionIds, recommendationIds];
    const found = await this.database.rows(`select id from requests q where ${ABOUT}`, items);
    if (found.length === 0) return [];
    return this.named(`${rowsFrom((table) => table)} where ${ABOUT} order by q.id desc`, items);
  }

  /** @throws NotFound where there is none, or this role may not see its item */
  async byId(id: number, asker: Asker): Promise<RequestRow> {
    const [row] = await this.rows('q.id = $2', [visibleTo(asker), id]);
    if (!row) throw new NotFound(`Request ${id}`);
    return row;
  }

  /** @param parameters first the publicities that the asker may see */
  private async rows(condition: string, parameters: readonly unknown[]): Promise<RequestRow[]> {
    const seen = rowsFrom((table) => visibleRows(table, '$1'));
    return this.named(`${seen} where coalesce(a.id, r.id) is not null and ${condition}`, parameters);
  }

  private async named(sql: string, parameters: readonly unknown[]): Promise<RequestRow[]> {
    const found = await this.database.rows<Unnamed>(sql, [...parameters]);
    return found.map((row) => ({
      ...row,
      reference: formatReference({ kind: row.itemKind, year: row.year, number: row.number }),
    }));
  }
}
