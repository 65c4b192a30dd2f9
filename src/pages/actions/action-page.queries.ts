import { Injectable } from '@nestjs/common';
import { ActionEventsQueries } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { DutyQueries } from '../../actions/duties/duty.queries.js';
import { LinkedItemsQueries } from '../../actions/links/linked-items.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { OpenHistoryQueries } from '../../items/history/open-history.queries.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import type { Role } from '../../web/access.js';
import type { ActionPageFacts } from './action.view.js';

/** Brings together what an action's page tells. */
@Injectable()
export class ActionPageQueries {
  constructor(
    private readonly events: ActionEventsQueries,
    private readonly history: OpenHistoryQueries,
    private readonly duties: DutyQueries,
    private readonly linked: LinkedItemsQueries,
    private readonly requests: RequestsQueries,
    private readonly config: Config,
  ) {}

  /** The story of an action up to `today`, as far as `role` may know of what it names and is linked with. */
  async of(action: ActionRow, today: CalendarDay, role: Role): Promise<ActionPageFacts> {
    const [updates, extensions, verdicts, history, tables, links, requests] = await Promise.all([
      this.events.updatesOf([action.id]),
      this.events.extensionsOf(action.id),
      this.events.verdictsOf(action.id, role),
      this.history.of('action', action.id, role),
      this.duties.tablesOf([action], today),
      this.linked.of({ kind: 'action', id: action.id }, today, role),
      this.requests.ofItems([action.id]),
    ]);
    const occurrences = tables.get(action.id) ?? [];
    const { nation } = this.config;
    return { nation, updates, extensions, verdicts, history, links, requests, occurrences };
  }
}
