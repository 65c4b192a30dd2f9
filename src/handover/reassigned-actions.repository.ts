import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OPEN_STATES } from '../actions/actions.queries.js';
import { isActionInStates, JOIN_STATE } from '../actions/states/action-state.queries.js';
import { TransferredActionsRepository } from '../actions/transferred-actions.repository.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { publicityOf } from '../items/publicity/visible-rows.queries.js';
import { formatReference, pathOfReference } from '../items/references/reference.rules.js';

/** An open action on its way to somebody else. */
export type ReassignedAction = {
  readonly id: number;
  readonly ownerId: number;
  readonly reference: string;
  readonly path: string;
  readonly text: string;
  readonly dueOn: CalendarDay | null;
  readonly publicity: Publicity;
};

type Columns = Omit<ReassignedAction, 'reference' | 'path'> & {
  readonly year: number;
  readonly number: number;
};

const OPEN = `
  select a.id, a.year, a.number, a.owner_id as "ownerId", a.text, a.due_on as "dueOn", ${publicityOf('a')}
  from actions a ${JOIN_STATE}
  where a.owner_id = any($2::int[]) and ${isActionInStates(OPEN_STATES, '$1::date')}
  order by a.id for no key update of a`;

/** The open actions of owners that change hands. */
@Injectable()
export class ReassignedActionsRepository {
  constructor(private readonly actions: TransferredActionsRepository) {}

  /** Takes them for this transaction, in the order of their ids, so that two who hand over cannot wait for each other. */
  async lockOpen(
    tx: EntityManager,
    ownerIds: readonly number[],
    day: CalendarDay,
  ): Promise<ReassignedAction[]> {
    const rows: Columns[] = await tx.query(OPEN, [day, ownerIds]);
    return rows.map(({ year, number, ...row }) => {
      const reference = { kind: 'A' as const, year, number };
      return { ...row, reference: formatReference(reference), path: pathOfReference(reference) };
    });
  }

  /** Makes them the actions of another owner. */
  async pass(tx: EntityManager, ids: readonly number[], ownerId: number): Promise<void> {
    await this.actions.giveTo(tx, ids, ownerId);
  }
}
