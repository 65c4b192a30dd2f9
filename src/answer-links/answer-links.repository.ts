import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import { insertMany } from '../database/insert-many.js';
import { AnswerDelegation } from './answer-delegation.entity.js';
import { AnswerLink } from './answer-link.entity.js';
import { AnswerLinkItem } from './answer-link-item.entity.js';
import { AnsweredUpdate } from './answered-update.entity.js';

/** A link, and what it is good for. */
export type LinkToAdd = {
  readonly link: Omit<AnswerLink, 'id'>;
  readonly items: readonly Omit<AnswerLinkItem, 'id' | 'linkId'>[];
};

/** Keeps links, what they are good for, and who answers in whose place. */
@Injectable()
export class AnswerLinksRepository {
  constructor(private readonly database: Database) {}

  /** Removes links that ended before `day`, but for those by which something was answered or of which the trail tells. */
  async forgetEnded(day: CalendarDay): Promise<number> {
    const [gone] = await this.database.rows<{ count: number }>(
      `with gone as (
         delete from answer_links l where l.expires_on < $1
           and not exists (select from answered_updates u where u.link_id = l.id)
           and not exists (select from audit_entries e where e.subject_kind = 'answer-link' and e.subject_id = l.id)
         returning l.id
       )
       select count(*)::int as count from gone`,
      [day],
    );
    return gone?.count ?? 0;
  }

  /** Takes out the links that stand in messages which are not sent. */
  async takeBack(tx: EntityManager, messageIds: readonly number[]): Promise<void> {
    await tx.delete(AnswerLink, { messageId: In([...messageIds]) });
  }

  async add(tx: EntityManager, links: readonly LinkToAdd[]): Promise<void> {
    const ids = await insertMany(
      tx,
      AnswerLink,
      links.map(({ link }) => link),
    );
    const items = links.flatMap(({ items: each }, index) =>
      each.map((item) => ({ ...item, linkId: ids[index] ?? 0 })),
    );
    await insertMany(tx, AnswerLinkItem, items);
  }

  /** Keeps through which link an update came. */
  async noteUpdate(tx: EntityManager, linkId: number, updateId: number, at: Date): Promise<void> {
    await tx.insert(AnsweredUpdate, { linkId, updateId });
    await this.noteOpening(tx, linkId, at);
  }

  /** @returns whether nobody had been seen there before */
  async noteOpening(tx: EntityManager, id: number, at: Date): Promise<boolean> {
    const { affected } = await tx.update(AnswerLink, { id, openedAt: IsNull() }, { openedAt: at });
    return affected === 1;
  }

  async addDelegation(tx: EntityManager, delegation: Omit<AnswerDelegation, 'id'>): Promise<number> {
    const inserted = await tx.insert(AnswerDelegation, delegation);
    return Number(inserted.identifiers[0]?.id);
  }

  /** How many this address let answer in its place in the day before `at`. */
  async delegationsSince(tx: EntityManager, fromAddress: string, at: Date): Promise<number> {
    const [row]: { count: number }[] = await tx.query(
      `select count(*)::int as count from answer_delegations
       where from_address = $1 and delegated_at > $2::timestamptz - interval '1 day'`,
      [fromAddress, at],
    );
    return row?.count ?? 0;
  }

  /** @returns whether it had not ended before */
  async endDelegation(tx: EntityManager, id: number, at: Date, by: string): Promise<boolean> {
    const still = { id, endedAt: IsNull() };
    const { affected } = await tx.update(AnswerDelegation, still, { endedAt: at, endedBy: by });
    return affected === 1;
  }
}
