import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../audit/change.js';
import type { RecordedTogether } from '../../audit/recorded-together.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ItemLink } from './item-link.entity.js';
import type { LinkEnd, LinkKind } from './item-link.rules.js';
import { ItemLinkEnding } from './item-link-ending.entity.js';

export type NewItemLink = {
  readonly kind: LinkKind;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly note: string | null;
  readonly linkedOn: CalendarDay;
};

/** Keeps the links between items. None is removed: one that holds no more is ended. */
@Injectable()
export class ItemLinksRepository {
  async add({ tx, at, by }: Change, { kind, from, to, note, linkedOn }: NewItemLink): Promise<number> {
    const link = await tx.save(ItemLink, {
      kind,
      fromRecommendationId: idOf(from, 'recommendation'),
      fromActionId: idOf(from, 'action'),
      toRecommendationId: idOf(to, 'recommendation'),
      toActionId: idOf(to, 'action'),
      toDocumentId: idOf(to, 'document'),
      note,
      linkedOn,
      recordedById: by.accountId,
      recordedAt: at,
    });
    return link.id;
  }

  /** Takes back the links from these recommendations that were made in one go with them. */
  async takeBack(
    tx: EntityManager,
    { accountId, instants }: RecordedTogether,
    recommendationIds: readonly number[],
  ): Promise<void> {
    await tx.query(
      `delete from item_links where recorded_by_id = $1 and recorded_at = any($2) and from_recommendation_id = any($3)`,
      [accountId, instants, recommendationIds],
    );
  }

  /** Nobody else may change the item until this transaction ends. */
  async lockEnd(tx: EntityManager, { kind, id }: LinkEnd): Promise<void> {
    await tx.query(`select 1 from ${kind}s where id = $1 for update`, [id]);
  }

  /** Whether such a link holds already. */
  async holds(
    tx: EntityManager,
    { kind, from, to }: Omit<NewItemLink, 'note' | 'linkedOn'>,
  ): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `select 1 from item_links l
       where l.kind = $1 and l.from_${from.kind}_id = $2 and l.to_${to.kind}_id = $3
         and not exists (select from item_link_endings e where e.link_id = l.id)`,
      [kind, from.id, to.id],
    );
    return rows.length > 0;
  }

  /** Ends a link. @returns false where it was ended before */
  async end(
    { tx, at }: Change,
    ending: Pick<ItemLinkEnding, 'linkId' | 'reason' | 'endedOn' | 'recordedById'>,
  ): Promise<boolean> {
    const done = await tx
      .createQueryBuilder()
      .insert()
      .into(ItemLinkEnding)
      .values({ ...ending, recordedAt: at })
      .orIgnore()
      .returning('id')
      .execute();
    return (done.raw as unknown[]).length > 0;
  }
}

function idOf(end: LinkEnd, kind: LinkEnd['kind']): number | null {
  return end.kind === kind ? end.id : null;
}
