import { Injectable } from '@nestjs/common';
import { ActionsQueries } from '../../actions/actions.queries.js';
import type { ActionList } from '../../actions/list/action-list.queries.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { type DueLetterLine, LetterLinesService } from '../../reminders/letters/letter-lines.service.js';
import type { Viewer } from '../../web/access.js';
import { FIRST_ACTIONS } from './first-page.js';
import { type ComingMeeting, MemberHomeQueries, type SlippedAction } from './member-home.queries.js';

/** What a chair or member looks for before a meeting, of the bodies that concern them. */
export type MembersMatters = {
  readonly awaitingVerdict: ActionList;
  readonly overdue: ActionList;
  readonly slipped: readonly SlippedAction[];
  readonly meetings: readonly ComingMeeting[];
  /** Letters that are due from them as chair. */
  readonly letters: readonly DueLetterLine[];
};

@Injectable()
export class MembersHomeService {
  constructor(
    private readonly members: MemberHomeQueries,
    private readonly actions: ActionsQueries,
    private readonly letters: LetterLinesService,
    private readonly clock: Clock,
  ) {}

  async matters(viewer: Viewer): Promise<MembersMatters> {
    const { personId, bodyIds: named } = viewer;
    const today = this.clock.today();
    const bodyIds = await this.members.bodiesOf(personId, today, currentViewpoint() ? [] : (named ?? []));
    const actions = (state: 'overdue' | 'claimed-complete') =>
      this.actions.list({ asker: viewer, bodyIds, states: [state] }, today, FIRST_ACTIONS);
    return {
      awaitingVerdict: await actions('claimed-complete'),
      overdue: await actions('overdue'),
      slipped: await this.members.slippedMost(bodyIds, today, viewer),
      meetings: await this.members.comingMeetings(bodyIds, today),
      letters: await this.letters.dueFor(viewer, today),
    };
  }
}
