import { Injectable } from '@nestjs/common';
import { ActionEventsQueries } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { DutyQueries } from '../../actions/duties/duty.queries.js';
import { LinkedItemsQueries } from '../../actions/links/linked-items.queries.js';
import { UpdateFinder } from '../../actions/updates/standing/update-finder.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Config } from '../../config/config.js';
import { ImportedItemsQueries } from '../../imports/origin/imported-items.queries.js';
import { OpenHistoryQueries } from '../../items/history/open-history.queries.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import type { Viewer } from '../../web/access.js';
import type { ActionPageFacts } from './action.view.js';

/** Brings together what an action's page tells. */
@Injectable()
export class ActionPageQueries {
  constructor(
    private readonly events: ActionEventsQueries,
    private readonly history: OpenHistoryQueries,
    private readonly imported: ImportedItemsQueries,
    private readonly duties: DutyQueries,
    private readonly linked: LinkedItemsQueries,
    private readonly requests: RequestsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly finder: UpdateFinder,
    private readonly config: Config,
  ) {}

  /** The story of an action up to `today`, as far as `viewer` may know of what it names and is linked with. */
  async of(action: ActionRow, today: CalendarDay, viewer: Viewer): Promise<ActionPageFacts> {
    const [
      updates,
      updateRights,
      extensions,
      verdicts,
      history,
      tables,
      links,
      requests,
      continuations,
      recommendationState,
      imported,
    ] = await Promise.all([
      this.events.updatesOf([action.id]),
      this.finder.rightsOf(viewer, action),
      this.events.extensionsOf(action.id),
      this.events.verdictsOf(action.id, viewer),
      this.history.of('action', action.id, viewer),
      this.duties.tablesOf([action], today),
      this.linked.of({ kind: 'action', id: action.id }, today, viewer),
      this.requests.ofItems([action.id]),
      this.events.continuationsOf(action.id),
      this.recommendationState(action, today, viewer),
      this.imported.of('action', action.id),
    ]);
    const occurrences = tables.get(action.id) ?? [];
    const { nation } = this.config;
    return {
      ...{ nation, updates, updateRights, extensions, verdicts },
      ...{ history, links, requests, occurrences, continuations, recommendationState, imported },
    };
  }

  private async recommendationState(
    { recommendationReference }: ActionRow,
    today: CalendarDay,
    viewer: Viewer,
  ): Promise<RecommendationStateName | null> {
    const reference = recommendationReference === null ? null : parseReference(recommendationReference);
    return reference && this.recommendations.stateOf(reference, today, viewer);
  }
}
