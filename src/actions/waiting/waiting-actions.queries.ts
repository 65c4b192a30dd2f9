import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { Database } from '../../database/database.service.js';
import {
  CHANGED_AT_MOST,
  changedIds,
  isAhead,
  type WaitingList,
  type Wanted,
} from '../../items/waiting/kept-waiting.sql.js';
import type { ActionFilters } from '../list/action-filters.queries.js';
import { areKept, waitingActionsInSql } from './waiting-actions.sql.js';

/** What was noted, and of what something is dated after the day `$1`. */
const CHANGED = `select id from (
  (select distinct item_id as id from uncounted_items where kind = 'action' ${CHANGED_AT_MOST})
  union (select action_id from action_standings where ${isAhead('since')} ${CHANGED_AT_MOST})) changed`;

/** What a list of those that wait may be narrowed to. */
const KEPT: ReadonlySet<string> = new Set<keyof ActionFilters>(['asker', 'states', 'bodyIds']);

/** Actions that wait, by what is kept of them. */
@Injectable()
export class WaitingActionsQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
  ) {}

  /**
   * The list that the filters ask for, the earliest due first. Null where they ask for what is not kept, where an earlier day is seen,
   * or where too much has changed since: then all facts are asked.
   */
  async find(filters: ActionFilters, today: CalendarDay, wanted: Wanted): Promise<WaitingList | null> {
    if (!asksForKept(filters)) return null;
    const { asker, states, bodyIds } = filters;
    const visible = visibleTo(asker);
    const bodies = bodyIds ? [bodyIds] : [];
    const sql = waitingActionsInSql(states ?? [], wanted, bodies.length > 0);
    // Remembered together, and not for what has changed: that may have been read before a change and the rows after it.
    const find = async () => {
      const changed = await this.changed(today);
      if (changed === null) return null;
      const given = [today, visible, changed, ...bodies];
      const [found] = await this.database.rows<WaitingList>(sql, given);
      return found ?? null;
    };
    return this.memory.found([sql, today, visible, bodyIds ?? null], find, 'once');
  }

  /** What is kept of these says nothing; null where there are too many to ask each. */
  private async changed(today: CalendarDay): Promise<readonly number[] | null> {
    if (currentViewpoint()) return null;
    return changedIds(await this.memory.rows<{ id: number }>(CHANGED, [today]));
  }
}

function asksForKept(filters: ActionFilters): boolean {
  const others = Object.entries(filters).filter(([name, value]) => !KEPT.has(name) && isAsked(value));
  return others.length === 0 && areKept(filters.states ?? []);
}

const isAsked = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);
