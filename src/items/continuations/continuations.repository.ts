import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActionContinuation } from './action-continuation.entity.js';

/** Keeps what becomes of open actions; nothing of it is changed afterwards. */
@Injectable()
export class ContinuationsRepository {
  async add(tx: EntityManager, continuations: readonly Omit<ActionContinuation, 'id'>[]): Promise<void> {
    if (continuations.length > 0) await tx.insert(ActionContinuation, [...continuations]);
  }
}
