import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { firstRows } from '../../items/waiting/first-rows.js';
import type { Wanted } from '../../items/waiting/kept-waiting.sql.js';
import type { Asker } from '../../web/permissions.rules.js';
import { ActionsQueries } from '../actions.queries.js';
import type { ActionList } from '../list/action-list.queries.js';
import { FIRST_PAGE } from '../list/action-order.rules.js';
import type { ActionStateName } from '../states/action-states.rules.js';
import { WaitingActionsQueries } from './waiting-actions.queries.js';

/** Reads the first few of several lists of actions that wait, and how many are in each: their rows by one statement. */
@Injectable()
export class FirstActionsService {
  constructor(
    private readonly waiting: WaitingActionsQueries,
    private readonly actions: ActionsQueries,
  ) {}

  /** Each list by its name, the earliest due first. */
  async lists<Name extends string>(
    asker: Asker,
    today: CalendarDay,
    states: Readonly<Record<Name, ActionStateName>>,
    wanted: Wanted,
  ): Promise<Record<Name, ActionList>> {
    const names = Object.keys(states) as Name[];
    const filters = (name: Name) => ({ asker, states: [states[name]] });
    const waiting = await Promise.all(names.map((name) => this.waiting.find(filters(name), today, wanted)));
    const first = await firstRows(waiting, (ids) => this.actions.byIds(ids, today, asker), wanted);
    const page = { ...FIRST_PAGE, size: wanted.first, countedUpTo: wanted.most };
    const lists = names.map(async (name, at): Promise<[Name, ActionList]> => {
      const list = first[at];
      if (!list) return [name, await this.actions.list(filters(name), today, page)];
      const { rows: items, ...counted } = list;
      return [name, { items, ...counted }];
    });
    return Object.fromEntries(await Promise.all(lists)) as Record<Name, ActionList>;
  }
}
