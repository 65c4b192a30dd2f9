import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Recommendation } from '../recommendation.entity.js';
import { NoticeLetter } from './notice-letter.entity.js';
import type { NewLetter } from './notice-letter.js';
import { NoticeLetterItem } from './notice-letter-item.entity.js';

type Made = { readonly recordedById: number; readonly recordedAt: Date };

/** Keeps notice letters. None is ever changed: what was served stays as it was served. */
@Injectable()
export class NoticeLettersRepository {
  /** The recommendations of a letter in the order of `ids`; nobody else may change them until this transaction ends. */
  async lockItems(tx: EntityManager, ids: readonly number[]): Promise<Recommendation[]> {
    const items = await tx.find(Recommendation, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  }

  /** @returns the id of the letter */
  async add(
    tx: EntityManager,
    { recommendationIds, ...letter }: NewLetter,
    items: readonly Recommendation[],
    made: Made,
  ): Promise<number> {
    const { id } = await tx.save(NoticeLetter, { ...letter, ...made });
    await tx.insert(
      NoticeLetterItem,
      items.map((item, index) => ({
        noticeLetterId: id,
        recommendationId: item.id,
        position: index + 1,
        label: item.label,
        text: item.text,
      })),
    );
    return id;
  }
}
