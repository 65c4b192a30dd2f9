import type { CalendarDay } from '../../calendar/calendar-day.js';
import { progressChanges } from '../progress/progress-changes.rules.js';
import { awaitingVerdict } from '../progress/progress-concerns.rules.js';
import { toldChanges } from '../progress/told/told-changes.rules.js';
import { arePublic, namedStandings } from '../standing/named-standings.rules.js';
import type { BriefFacts } from './brief-facts.js';
import type { ChairsBrief } from './chairs-brief.js';
import { promisesForMeeting } from './promised.rules.js';
import { tellingQuestions } from './questions/telling-questions.rules.js';
import { slippedItems } from './slipped.rules.js';

/**
 * Puts the brief of a meeting together.
 * @param since the first day of which changes are told: the day of the last meeting, or some months before where there was none
 */
export function chairsBrief(facts: BriefFacts, asAt: CalendarDay, since: CalendarDay): ChairsBrief {
  const { body, heldOn, lastMeetingOn, silent } = facts;
  const standings = namedStandings(facts, asAt);
  const { recommendations, actions, name } = standings;
  const promised = promisesForMeeting(standings, { after: lastMeetingOn ?? since, heldOn, asAt });
  const isPromised = new Set(promised.map(({ reference }) => reference));
  const changed = progressChanges(recommendations.map(factsOf), actions.map(factsOf), name, { since, asAt });
  const slipped = slippedItems(standings, { since, asAt }).filter(
    ({ reference }) => !isPromised.has(reference),
  );
  const claimed = awaitingVerdict(actions, name);
  const questions = tellingQuestions(standings, silent, asAt);
  const all = recommendations.map((each) => name.recommendation(each.facts));
  const items = [...Object.values(changed).flat(), ...promised, ...slipped, ...claimed];
  return {
    body: { code: body.code, name: body.name },
    bodies: facts.bodies
      .filter(({ id }) => facts.lookedAtIds.includes(id))
      .map((each) => ({ code: each.code, name: each.name })),
    heldOn,
    asAt,
    lastMeetingOn,
    since,
    isForPublic: arePublic([...items, ...questions.map(({ item }) => item)], standings),
    changed,
    told: toldChanges(changed, all, TOLD_AS_SLIPPED, { since, asAt }),
    promised,
    slipped,
    claimed,
    questions,
  };
}

/** What became overdue has a part of its own in a brief. */
const TOLD_AS_SLIPPED = { responses: [], actions: [] };

function factsOf<Facts>({ facts }: { readonly facts: Facts }): Facts {
  return facts;
}
