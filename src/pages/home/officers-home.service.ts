import { Injectable } from '@nestjs/common';
import { ActionsQueries, OPEN_STATES } from '../../actions/actions.queries.js';
import type { ActionList } from '../../actions/list/action-list.queries.js';
import { FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import { Clock } from '../../calendar/clock.js';
import type { Viewer } from '../../web/access.js';

/** What a service officer owes: through the posts they hold, or as who reads a team’s or a contact’s mail. */
export type OfficersMatters = {
  readonly overdue: ActionList;
  readonly dueSoon: ActionList;
  /** Everything in which something is owed, by them or by the panel. */
  readonly outstanding: ActionList;
  /** What they are to do next. */
  readonly owed: ActionList;
  readonly claimed: ActionList;
};

@Injectable()
export class OfficersHomeService {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly actions: ActionsQueries,
    private readonly clock: Clock,
  ) {}

  async matters(viewer: Viewer): Promise<OfficersMatters> {
    const ownerIds = await this.rights.ownedBy(viewer);
    const own = { asker: viewer, own: ownerIds, ownerIds };
    const inStates = (...states: ActionStateName[]) =>
      this.actions.list({ ...own, states }, this.clock.today(), FIRST_PAGE);
    return {
      overdue: await inStates('overdue'),
      dueSoon: await inStates('due-soon'),
      outstanding: await inStates(...OPEN_STATES),
      owed: await inStates(...OPEN_STATES.filter((state) => state !== 'claimed-complete')),
      claimed: await inStates('claimed-complete'),
    };
  }
}
