import { Injectable } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { BodiesQueries, type BodyRow } from '../bodies/bodies.queries.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { SucceedingBody } from './succession.rules.js';
import type { TransferItem } from './succession-plan.js';
import { SuccessionsQueries } from './successions.queries.js';

/** What the pages of a succession show and offer. */
export type SuccessionFacts = {
  readonly body: BodyRow;
  /** Every other body that has not ended. */
  readonly others: readonly BodyRow[];
  readonly items: readonly TransferItem[];
  readonly seen: number;
  /** Every body, as far as its succession goes. */
  readonly all: readonly SucceedingBody[];
};

/** Lays out what a body that ends has open. */
@Injectable()
export class SuccessionFinderService {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly successions: SuccessionsQueries,
    private readonly history: HistoryQueries,
  ) {}

  /** @param fromOn the day from which on meetings pass; null for today. @throws NotFound */
  async factsOf(code: string, today: CalendarDay, fromOn: CalendarDay | null): Promise<SuccessionFacts> {
    const body = await this.bodies.byCode(code);
    const all = await this.bodies.all();
    return {
      body,
      others: all.filter(
        ({ id, existsUntil }) => id !== body.id && (existsUntil === null || existsUntil >= today),
      ),
      items: await this.successions.items(body.id, today, fromOn),
      seen: await this.history.lastSeen('body', body.id),
      all: all.map((each) => ({
        ...each,
        successorId: all.find(({ code: other }) => other === each.successorCode)?.id ?? null,
      })),
    };
  }
}
