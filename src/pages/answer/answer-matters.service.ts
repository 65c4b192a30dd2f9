import { Injectable } from '@nestjs/common';
import { ActionEventsQueries } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { DutyQueries } from '../../actions/duties/duty.queries.js';
import type { OpenedLink } from '../../answer-links/answer-link-opening.service.js';
import { LINK_READER } from '../../answer-links/link-reader.js';
import { Clock } from '../../calendar/clock.js';
import { RequestsQueries } from '../../requests/requests.queries.js';
import { AnswerResponses } from './answer-responses.service.js';
import type { AnsweredAction, AnswerVisit } from './answer-visit.js';

/** Brings together what stands on the page of a link. */
@Injectable()
export class AnswerMatters {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly events: ActionEventsQueries,
    private readonly duties: DutyQueries,
    private readonly responses: AnswerResponses,
    private readonly requests: RequestsQueries,
    private readonly clock: Clock,
  ) {}

  /** In the order of the e-mail. What is exempt is there too: its owner may read it. */
  async of({ items }: OpenedLink): Promise<Pick<AnswerVisit, 'actions' | 'responses' | 'requests'>> {
    const idsOf = (wanted: 'action' | 'response') =>
      items.filter(({ kind }) => kind === wanted).map(({ id }) => id);
    const owners = [...new Set(items.map(({ ownerId }) => ownerId))];
    const [actions, responses, requests] = await Promise.all([
      this.actionsOf(idsOf('action'), owners),
      this.responses.of(
        items.flatMap(({ kind, id, ownerId }) =>
          kind === 'response' ? [{ recommendationId: id, ownerId }] : [],
        ),
      ),
      this.requests.ofItems(idsOf('action'), idsOf('response')),
    ]);
    return { actions, responses, requests };
  }

  private async actionsOf(ids: readonly number[], owners: readonly number[]): Promise<AnsweredAction[]> {
    if (ids.length === 0) return [];
    const today = this.clock.today();
    const rows = await this.actions.byIds(ids, today, LINK_READER.ofAllElse, owners);
    const [updates, tables] = await Promise.all([
      this.events.updatesOf(rows.map(({ id }) => id)),
      this.duties.tablesOf(rows, today),
    ]);
    return inOrder(ids, rows).map((action: ActionRow) => ({
      action,
      updates: updates.filter(({ actionId }) => actionId === action.id),
      table: tables.get(action.id) ?? [],
    }));
  }
}

function inOrder<Row extends { readonly id: number }>(ids: readonly number[], rows: readonly Row[]): Row[] {
  return ids.flatMap((wanted) => rows.find(({ id }) => id === wanted) ?? []);
}
