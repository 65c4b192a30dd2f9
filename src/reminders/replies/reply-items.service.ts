import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { DutyQueries } from '../../actions/duties/duty.queries.js';
import { likelyReported } from '../../actions/duties/duty-reporting.rules.js';
import type { StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import { Clock } from '../../calendar/clock.js';
import { formatReference, parseReference, referenceInPath } from '../../items/references/reference.rules.js';
import { AnsweringBodiesQueries } from '../../recommendations/addressees/answering-bodies.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import type { Viewer } from '../../web/access.js';
import type { ReplyRow } from './replies.queries.js';

/** What the message asked about that a reply answers. */
export type ReplyItems = {
  readonly actions: readonly ActionRow[];
  /** Each as the body is asked it for which its owner answers. */
  readonly responses: readonly RecommendationRow[];
  /** The occurrence of each duty that is due now, by the action's id: what is complete where the duty is said to be. */
  readonly dueNow: ReadonlyMap<number, StandingOccurrence>;
};

/** Finds the items that a reply may be about, as far as its reader may see them. */
@Injectable()
export class ReplyItemsService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly answering: AnsweringBodiesQueries,
    private readonly duties: DutyQueries,
    private readonly clock: Clock,
  ) {}

  async of({ actionIds, responseIds, askedOwners }: ReplyRow, asker: Viewer): Promise<ReplyItems> {
    const today = this.clock.today();
    const asked = responseIds.length === 0 ? [] : await this.recommendations.byIds(responseIds, today, asker);
    const actions = actionIds.length === 0 ? [] : await this.actions.byIds(actionIds, today, asker);
    const dueNow = new Map<number, StandingOccurrence>();
    for (const [id, table] of await this.duties.tablesOf(actions, today)) {
      const due = likelyReported(table, today);
      if (due) dueNow.set(id, due);
    }
    return {
      actions,
      responses: oneOfEach(await this.answering.asAskedOf(asked, askedOwners, today)),
      dueNow,
    };
  }

  /** Those that a form names as addresses do. */
  named({ actions, responses, dueNow }: ReplyItems, names: readonly string[]): ReplyItems {
    const isNamed = ({ reference }: { readonly reference: string }) =>
      names.some((name) => {
        const parsed = parseReference(name);
        return parsed !== null && formatReference(parsed) === reference;
      });
    return { actions: actions.filter(isNamed), responses: responses.filter(isNamed), dueNow };
  }
}

/** An owner who answers for several bodies says one thing: it counts for the first of them that owes its answer. */
function oneOfEach(rows: readonly RecommendationRow[]): RecommendationRow[] {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((wanted) => {
    const those = rows.filter(({ id }) => id === wanted);
    return those.find(({ decision }) => decision === null) ?? those[0] ?? [];
  });
}

/** `A2022-001`, as a form names an item. */
export function itemName(reference: string): string {
  const parsed = parseReference(reference);
  return parsed ? referenceInPath(parsed) : reference;
}
