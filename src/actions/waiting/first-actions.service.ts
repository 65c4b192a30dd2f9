import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
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
    const found = await Promise.all(names.map((name) => this.waiting.find(filters(name), today, wanted)));
    const ids = found.flatMap((each) => each?.ids ?? []);
    const rows = ids.length > 0 ? await this.actions.byIds(ids, today, asker) : [];
    const page = { ...FIRST_PAGE, size: wanted.first, countedUpTo: wanted.most };
    const lists = names.map(async (name, at): Promise<[Name, ActionList]> => {
      const list = found[at];
      if (!list) return [name, await this.actions.list(filters(name), today, page)];
      const items = list.ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
      const total = Math.min(list.total, wanted.most);
      return [name, { items, total, isMoreThanTotal: list.total > wanted.most, previous: null, next: null }];
    });
    return Object.fromEntries(await Promise.all(lists)) as Record<Name, ActionList>;
  }
}
