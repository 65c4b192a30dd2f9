import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Change } from '../change.js';
import { RETENTION_KIND_NAMES, type RetentionKind } from './retention.rules.js';

/** Rows that are kept for a while only. Both are asked about what is older than a day. */
export type RetainedStore = {
  readonly kind: RetentionKind;
  count(before: CalendarDay): Promise<number>;
  /**
   * Takes out what has run out.
   * @param record for what the trail must tell beside the numbers
   * @returns from how many rows, and what is still to be done once that holds
   */
  takeOut(
    tx: EntityManager,
    before: CalendarDay,
    at: Date,
    record: Change['record'],
  ): Promise<{ readonly count: number; readonly afterwards?: () => Promise<void> }>;
};

/** Every store of what is kept for a while only; each adds itself when it is made. */
@Injectable()
export class RetainedStores {
  private readonly stores: RetainedStore[] = [];

  /** In the order in which pages name them. */
  get all(): readonly RetainedStore[] {
    const place = ({ kind }: RetainedStore) => RETENTION_KIND_NAMES.indexOf(kind);
    return this.stores.toSorted((one, other) => place(one) - place(other));
  }

  add(store: RetainedStore): void {
    this.stores.push(store);
  }
}
