import { type TalliedAction, tallyActions } from '../../src/actions/list/action-tally.rules.js';
import { actionState } from '../../src/actions/states/action-state.rules.js';
import type { ActionStateName } from '../../src/actions/states/action-states.rules.js';
import type { CalendarDay } from '../../src/calendar/calendar-day.js';
import type { Database } from '../../src/database/database.service.js';
import { type ActionNaming, namesAnAction } from '../../src/recommendations/states/named-action.rules.js';
import {
  type RecommendationFacts,
  recommendationState,
} from '../../src/recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../../src/recommendations/states/recommendation-states.rules.js';

type Fact = { readonly on: CalendarDay; readonly sequence: number };
type ActionRow = Pick<TalliedAction, 'state'> &
  ActionNaming & {
    recommendationId: number | null;
    dueOn: CalendarDay | null;
    claim: (Fact & { claim: 'on-track' | 'at-risk' | 'delayed' | 'complete' }) | null;
    verdict: RecommendationFacts['verdict'];
  };
type RecommendationRow = {
  id: number;
  clockRule: string;
  dueOn: CalendarDay | null;
  response: RecommendationFacts['response'];
  verdict: RecommendationFacts['verdict'];
  ending: RecommendationFacts['ending'];
  further: { clockRule: string; dueOn: CalendarDay | null; response: Fact | null }[];
};

const lastOf = (table: string, fields: string, day: string, whose: string, instant = 'recorded_at') =>
  `(select jsonb_build_object(${fields}, 'on', ${day}, 'sequence', extract(epoch from ${instant}))
    from ${table} where ${whose} order by ${day} desc, ${instant} desc limit 1)`;

/** The state of every item, by the pure rules, from rows read as plainly as can be. */
export async function derivedStates(
  database: Database,
  today: CalendarDay,
): Promise<{ actions: ActionStateName[]; recommendations: RecommendationStateName[] }> {
  const rows = await database.rows<ActionRow>(
    `select a.recommendation_id as "recommendationId", a.due_on as "dueOn", a.owner_id as "ownerId",
       a.due_body_id as "dueBodyId", a.cadence, a.starts_on as "startsOn",
       ${lastOf('action_updates', "'claim', claim", 'written_on', 'action_id = a.id')} as claim,
       ${lastOf('verdicts', "'verdict', verdict", 'decided_on', 'action_id = a.id')} as verdict
     from actions a`,
  );
  const states = rows.map((row) => ({
    ...row,
    isNamed: namesAnAction(row),
    state: actionState(row, today),
  }));
  const recommendations = await database.rows<RecommendationRow>(
    `select r.id, r.clock_rule as "clockRule", r.response_due_on as "dueOn",
       ${lastOf('counting_answers', "'decision', decision", 'decided_on', 'recommendation_id = r.id')} as response,
       ${lastOf('verdicts', "'verdict', verdict", 'decided_on', 'recommendation_id = r.id')} as verdict,
       ${lastOf('recommendation_endings', "'kind', kind", 'decided_on', 'recommendation_id = r.id')} as ending,
       (select coalesce(jsonb_agg(jsonb_build_object('clockRule', f.clock_rule, 'dueOn', f.response_due_on, 'response',
          ${lastOf('standing_answers', "'decision', decision", 'decided_on', 'recommendation_id = r.id and body_id = f.body_id')})), '[]')
        from recommendation_addressees f where f.recommendation_id = r.id and f.body_id <> r.addressee_id) as further
     from recommendations r`,
  );
  return {
    actions: states.map(({ state }) => state),
    recommendations: recommendations.map(
      ({ id, clockRule, dueOn, response, verdict, ending, further: others }) => {
        const own = states.filter(({ recommendationId }) => recommendationId === id);
        const deadline = clockOf(clockRule, dueOn);
        const further = others.map((each) => ({ ...each, deadline: clockOf(each.clockRule, each.dueOn) }));
        const actions = tallyActions(own);
        return recommendationState({ deadline, response, further, verdict, ending, actions }, today);
      },
    ),
  };
}

function clockOf(rule: string, dueOn: CalendarDay | null): RecommendationFacts['deadline'] {
  if (rule === 'partner' || rule === 'request') return { clock: 'none', dueOn: null };
  return { clock: dueOn ? 'started' : 'not-started', dueOn };
}
