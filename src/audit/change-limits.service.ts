import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Subject } from './change.js';

/** A module that knows of what body each thing is; things stand in modules above this one. */
export interface ChangeLimit {
  /** @throws NotAllowed where somebody may not change one of these */
  check(tx: EntityManager, by: By, subjects: readonly Subject[]): Promise<void>;
}

/** Asked of each change before it holds, when everything that it is about is there. */
@Injectable()
export class ChangeLimits implements ChangeLimit {
  private limit: ChangeLimit | null = null;

  /** The one that knows enters itself. */
  use(limit: ChangeLimit): void {
    this.limit = limit;
  }

  async check(tx: EntityManager, by: By, subjects: readonly Subject[]): Promise<void> {
    if (!by.bodyIds) return;
    if (!this.limit) throw new Error('nobody knows of what body a thing is');
    await this.limit.check(tx, by, subjects);
  }
}
