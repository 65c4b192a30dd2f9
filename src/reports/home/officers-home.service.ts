import { Injectable } from '@nestjs/common';
import type { ActionList } from '../../actions/action-list.queries.js';
import { FIRST_PAGE } from '../../actions/action-order.rules.js';
import { ActionsQueries, OPEN_STATES } from '../../actions/actions.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import type { Viewer } from '../../web/access.js';

/** What a service officer owes, through the posts they hold. */
export type OfficersMatters = {
  readonly owed: ActionList;
  readonly claimed: ActionList;
};

@Injectable()
export class OfficersHomeService {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly actions: ActionsQueries,
    private readonly clock: Clock,
  ) {}

  async matters({ personId, role }: Viewer): Promise<OfficersMatters> {
    const today = this.clock.today();
    const held = personId === null ? [] : await this.owners.heldBy(personId, today);
    const ownerIds = held.map(({ id }) => id);
    const owedStates = OPEN_STATES.filter((state) => state !== 'claimed-complete');
    return {
      owed: await this.actions.list({ role, ownerIds, states: owedStates }, today, FIRST_PAGE),
      claimed: await this.actions.list({ role, ownerIds, states: ['claimed-complete'] }, today, FIRST_PAGE),
    };
  }
}
