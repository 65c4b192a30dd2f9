import { EVERY_PUBLICITY, hasSameReaders, publicityOf } from '../../items/publicity/visible-rows.queries.js';
import { joinActionStanding } from '../../items/standings/action-standing.sql.js';
import { CLOSING } from '../../items/verdicts/latest-verdict.queries.js';
import { answersToCome, owedAnswers } from '../states/owed-answers.queries.js';
import { STATE, stateJoinsOfMany } from '../states/recommendation-state.queries.js';

/**
 * Recommendations that wait for their actions to be named, or for a verdict, as at `$1`, as rows of `waiting_recommendations`.
 * @param which over `recommendations r`
 * @param visible in SQL: what somebody may see, which moves what they read
 */
export const waitingByState = (which: string, visible: string): string => `
  select r.id as recommendation_id, state as waits, 0 as asked_id,
    case state when 'accepted-no-action' then answered_on else response_due_on end as due_on, response_due_on as listed_on,
    body_id, ${publicityOf('r')}
  from (select r.id, r.response_due_on, r.body_id, ${publicityOf('r')}, answer.decided_on as answered_on, ${STATE} as state
    from recommendations r ${stateJoinsOfMany(visible)} where ${which}) r
  where state in ('accepted-no-action', 'claimed-complete')`;

type Answers = (source: string) => string;
// The few that are given are found first (`offset 0` keeps it so): without it the index of days is read as well.
const answersAs = (answers: Answers) => (which: string) =>
  `
  select o.id as recommendation_id, case when o.is_further then 'further-' else '' end || case when o.due_on is not null then 'answer'
      when o.state = 'clock-not-started' then 'clock' else 'undated-answer' end as waits,
    o.owing_id as asked_id, o.due_on, r.response_due_on as listed_on, o.body_id, ${publicityOf('o')}
  from ${answers(`(select * from recommendations r where ${which} offset 0)`)} o join recommendations r on r.id = o.id`;

/** The same of those that wait for answers: each under the clock of whoever owes it. Lists by clock show what is dated ahead as well. */
export const waitingByAnswer = answersAs(answersToCome);

/** The same, but that nobody owes an answer before the recommendation is made. */
export const waitingByOwedAnswer = answersAs(owedAnswers);

const hasAction = (which: string) => `exists (select from planned_actions c ${joinActionStanding('c.id')}
    where c.recommendation_id = r.id and ${which})`;

const marked = (as: 'stopped' | 'unlike', which: string) => `
  select r.id, '${as}', 0, null, r.response_due_on, r.body_id, ${publicityOf('r')}
  from recommendations r left join recommendation_standings k on k.recommendation_id = r.id where r.id = any($2) and ${which}`;

/** Was rejected or ended while an action of it is open: somebody may have to say what becomes of that. */
const STOPPED = marked(
  'stopped',
  `(k.ending <> 'restored' or k.decision = 'rejected') and ${hasAction(`coalesce(s.verdict not in (${CLOSING}), true)`)}`,
);

/** Somebody may see it and not all its actions: to them it may be in another state. */
const UNLIKE = marked('unlike', hasAction(`not (${hasSameReaders('c', 'r')})`));

const GIVEN = 'r.id = any($2)';

/**
 * What the recommendations `$2` wait for, as it is to be kept: once all that is known of them has come, `$1` being a day after every other.
 * On a day on which that is so nothing but due dates tells their states apart.
 */
export const RECOMMENDATIONS_TO_KEEP = [
  waitingByState(GIVEN, EVERY_PUBLICITY),
  waitingByAnswer(GIVEN),
  STOPPED,
  UNLIKE,
].join('\n  union all');
