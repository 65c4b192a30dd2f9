import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { isExempt } from '../items/publicity/visible-rows.queries.js';
import { answersForBody } from '../recommendations/addressees/answering-bodies.queries.js';

/** What a link is good for. */
export type LinkedAnswerItem = {
  readonly kind: 'action' | 'response';
  readonly id: number;
  /** Who owes it today: an action may have passed to another owner since. */
  readonly ownerId: number | null;
};

/** A link as it stands in the database, with what became of it. */
export type StoredLink = {
  readonly id: number;
  readonly address: string;
  readonly name: string;
  readonly issuedAt: Date;
  readonly expiresOn: CalendarDay;
  readonly delegationId: number | null;
  readonly isReplaced: boolean;
  /** Whether somebody was seen at its page. */
  readonly isOpened: boolean;
  /** Who has this address; null for a mailbox. */
  readonly personName: string | null;
  /** Whose right to answer it is: the reader's, or of whoever lets the reader answer. */
  readonly answersAs: { readonly address: string; readonly personId: number | null };
  readonly delegation: {
    readonly untilOn: CalendarDay;
    readonly isEnded: boolean;
    readonly fromName: string;
  } | null;
  readonly items: readonly LinkedAnswerItem[];
};

/** A younger link to the same reader, in an e-mail that has gone, that names the item too. */
const REPLACED = `not exists (
  select from answer_link_items i where i.link_id = l.id and not exists (
    select from answer_links y
    join messages m on m.id = y.message_id and m.sent_at is not null
    join answer_link_items yi on yi.link_id = y.id
      and (yi.action_id = i.action_id or yi.recommendation_id = i.recommendation_id)
    where y.address = l.address and y.id > l.id and y.delegation_id is not distinct from l.delegation_id))`;

/** What became exempt since it was passed on is left to its owner, as what was exempt before. */
export const IS_EXEMPT = `coalesce(${isExempt('a')}, ${isExempt('r')})`;

const LINK = `
  select l.id, l.address, l.name, l.issued_at as "issuedAt", l.expires_on as "expiresOn", l.delegation_id as "delegationId",
         ${REPLACED} as "isReplaced", l.opened_at is not null as "isOpened", coalesce(d.to_name, p.name) as "personName",
         json_build_object('address', coalesce(d.from_address, l.address), 'personId', coalesce(dp.id, case when d.id is null then p.id end)) as "answersAs",
         case when d.id is not null then
           json_build_object('untilOn', d.until_on, 'isEnded', d.ended_at is not null, 'fromName', d.from_name) end as delegation,
         (select coalesce(json_agg(json_build_object('kind', case when i.action_id is null then 'response' else 'action' end,
             'id', coalesce(i.action_id, i.recommendation_id),
             'ownerId', case when i.action_id is null then i.owner_id else a.owner_id end) order by i.id), '[]')
          from answer_link_items i left join actions a on a.id = i.action_id left join recommendations r on r.id = i.recommendation_id
          where i.link_id = l.id and (d.id is null or not ${IS_EXEMPT})) as items
  from answer_links l
  left join answer_delegations d on d.id = l.delegation_id
  left join people p on p.email = l.address
  left join people dp on dp.email = d.from_address
  where l.digest = $1`;

/** The links that were sent. */
@Injectable()
export class AnswerLinksQueries {
  constructor(private readonly database: Database) {}

  async byDigest(digest: string): Promise<StoredLink | null> {
    const [link] = await this.database.rows<StoredLink>(LINK, [digest]);
    return link ?? null;
  }

  /** Whether there ever was such a link, whatever became of it. */
  async exists(digest: string): Promise<boolean> {
    const rows = await this.database.rows('select from answer_links where digest = $1', [digest]);
    return rows.length > 0;
  }

  /** When a link was last written to this address. */
  async lastIssuedAt(address: string): Promise<Date | null> {
    const [row] = await this.database.rows<{ at: Date | null }>(
      'select max(issued_at) as at from answer_links where address = $1',
      [address],
    );
    return row?.at ?? null;
  }

  /**
   * The latest link to this address that was good for a response to this recommendation, of this body rather than of another; null for
   * none.
   */
  async lastFor(
    address: string,
    recommendationId: number,
    bodyId: number,
  ): Promise<{ readonly ownerId: number; readonly delegationId: number | null } | null> {
    const [row] = await this.database.rows<{ ownerId: number; delegationId: number | null }>(
      `select i.owner_id as "ownerId", l.delegation_id as "delegationId"
       from answer_links l join answer_link_items i on i.link_id = l.id
       where l.address = $1 and i.recommendation_id = $2
       order by exists (select from owners o join bodies b on b.id = $3 where o.id = i.owner_id and ${answersForBody('o', 'b')}) desc,
         l.id desc limit 1`,
      [address, recommendationId, bodyId],
    );
    return row ?? null;
  }
}
