import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { ChairLetter } from './chair-letter.entity.js';
import { ChairLetterPublication } from './chair-letter-publication.entity.js';
import { ChairLetterSending } from './chair-letter-sending.entity.js';
import { IS_SENDING } from './letter-history.queries.js';

/** What a clerk words of a letter. */
export type LetterText = Pick<
  ChairLetter,
  'addressedTo' | 'toAddress' | 'copyTo' | 'datedOn' | 'title' | 'words' | 'signedBy'
>;

/** Keeps letters of chairs, that they went out, and whether the public can read them. */
@Injectable()
export class ChairLettersRepository {
  /** @returns its id; null where somebody drafted it before */
  async add(tx: EntityManager, letter: Omit<ChairLetter, 'id' | 'discardedAt'>): Promise<number | null> {
    const { actionId, recommendationId, addresseeId, ownerId, dueOn, number } = letter;
    const rows: { id: number }[] = await tx.query(
      `insert into chair_letters (action_id, recommendation_id, addressee_id, owner_id, due_on, number, addressed_to, to_address,
                                  copy_to, dated_on, title, words, signed_by, recorded_by_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict do nothing returning id`,
      [
        ...[actionId, recommendationId, addresseeId, ownerId, dueOn, number],
        ...[letter.addressedTo, letter.toAddress, letter.copyTo, letter.datedOn, letter.title],
        ...[letter.words, letter.signedBy, letter.recordedById, letter.recordedAt],
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** The draft of this letter that somebody made before; null for none. */
  async drafted(
    tx: EntityManager,
    { actionId, recommendationId, addresseeId, dueOn, number }: Omit<ChairLetter, 'id' | 'discardedAt'>,
  ): Promise<number | null> {
    const matter = { actionId, recommendationId, addresseeId };
    const rows: { id: number }[] = await tx.query(
      `select id from chair_letters where action_id is not distinct from $1 and recommendation_id is not distinct from $2
         and addressee_id is not distinct from $3 and due_on = $4 and number = $5
         and discarded_at is null`,
      [matter.actionId, matter.recommendationId, matter.addresseeId, dueOn, number],
    );
    return rows[0]?.id ?? null;
  }

  /** So that nobody words or sends it meanwhile. @returns whether it went out */
  async lock(
    tx: EntityManager,
    id: number,
  ): Promise<{ readonly isSent: boolean; readonly sendings: number }> {
    await tx.findOne(ChairLetter, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const rows: { isSent: boolean }[] = await tx.query(
      `select ${IS_SENDING} as "isSent" from chair_letter_sendings s where s.letter_id = $1`,
      [id],
    );
    return { isSent: rows.some(({ isSent }) => isSent), sendings: rows.length };
  }

  /** @returns whether it was a draft until now */
  async discard(tx: EntityManager, id: number, at: Date): Promise<boolean> {
    const { affected } = await tx.update(ChairLetter, { id, discardedAt: IsNull() }, { discardedAt: at });
    return affected === 1;
  }

  async reword(tx: EntityManager, id: number, text: LetterText): Promise<void> {
    await tx.update(ChairLetter, { id }, text);
  }

  async addSending(
    tx: EntityManager,
    sending: Omit<ChairLetterSending, 'id' | 'sentOn'> & { readonly sentOn: CalendarDay },
  ): Promise<void> {
    await tx.insert(ChairLetterSending, sending);
  }

  async addPublication(tx: EntityManager, publication: Omit<ChairLetterPublication, 'id'>): Promise<void> {
    await tx.insert(ChairLetterPublication, publication);
  }
}
