import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { type Step, type Steps, stepsView } from '../../items/views/steps.view.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import { remindersPath } from '../../reminders/views/next-reminder.view.js';

/** What the viewer may do about a recommendation. */
export type RecommendationRights = {
  readonly mayKeep: boolean;
  readonly mayJudge: boolean;
  /** Take personal data out of it. */
  readonly mayRemove: boolean;
};

/** Notice, then the response, then the verdict; while owners are at work nothing stands out. What has ended asks for nothing more. */
export function recommendationSteps(
  row: RecommendationRow,
  { mayKeep, mayJudge, mayRemove }: RecommendationRights,
): Steps {
  const reference = { kind: 'R', ...row } as const;
  const path = pathOfReference(reference);
  const step = (text: string, href: string): Step | false => mayKeep && { text, href };
  const correct = step('Correct the wording', `${path}/corrections/new`);
  const link = step('Link to another', `/links/${referenceInPath(reference)}/new`);
  const remove =
    mayRemove && step('Remove personal data', `/personal-data/items/${referenceInPath(reference)}`);
  if (row.endedOn) {
    const restore = row.state === 'withdrawn' && step('Take up again', `${path}/restorations/new`);
    return stepsView([restore, correct, link, remove], null);
  }
  const reminders = step('Reminders, calls and holds', remindersPath(row.reference));
  const query = `?recommendation=${referenceInPath(reference)}`;
  const notice = step('Record notice and receipt', `/recommendations/notice${query}`);
  const words = row.decision ? 'Record a further response' : 'Record a response';
  const response = step(words, `/responses/new${query}`);
  const action = step('Add an action', `/actions/new${query}`);
  const verdict: Step | false = mayJudge && { text: 'Record a verdict', href: `${path}/verdicts/new` };
  const nextIn: Partial<Record<RecommendationStateName, Step | false>> = {
    'clock-not-started': notice,
    'awaiting-response': response,
    'response-overdue': response,
    'accepted-no-action': action,
    'claimed-complete': verdict,
    rejected: verdict,
    'rejection-not-agreed': response,
  };
  const ends = [
    step('Split', `${path}/splits/new`),
    step('Merge', `${path}/mergers/new`),
    step('Withdraw', `${path}/withdrawals/new`),
  ];
  return stepsView(
    [notice, response, action, verdict, reminders, correct, link, ...ends, remove],
    nextIn[row.state] ?? null,
  );
}
