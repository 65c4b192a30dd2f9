import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../../database/insert-many.js';
import { Round } from './round.entity.js';
import { RoundAsking } from './round-asking.entity.js';

/** Keeps what was asked in rounds. */
@Injectable()
export class RoundsRepository {
  /** @returns its id; null where the body was asked for this deadline, or before this meeting, already */
  async add(tx: EntityManager, round: Omit<Round, 'id'>): Promise<number | null> {
    const rows: { id: number }[] = await tx.query(
      `insert into rounds (body_id, deadline_on, words, meeting_id, asked_by_id, asked_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [round.bodyId, round.deadlineOn, round.words, round.meetingId, round.askedById, round.askedAt],
    );
    return rows[0]?.id ?? null;
  }

  async addAskings(tx: EntityManager, askings: readonly Omit<RoundAsking, 'id'>[]): Promise<void> {
    await insertMany(tx, RoundAsking, askings);
  }

  /** So that two nudges of one round do not overtake each other. */
  async lock(tx: EntityManager, id: number): Promise<void> {
    await tx.findOne(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
