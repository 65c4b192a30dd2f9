import type { Publicity } from '../../bodies/publicity.rules.js';
import type { ChosenPublicity } from '../../items/publicity/publicity-choice.form.js';
import type { ActionOfIt } from './actions-of-it.queries.js';

type Kept = Pick<ChosenPublicity, 'publicity' | 'exemptGround'>;

/** A decision on a recommendation, as it bears on its actions. */
export type InheritanceDecision = {
  /** Who could read the recommendation before. */
  readonly before: Publicity;
  readonly chosen: Kept;
  /** Whether it was asked that those which came with it are changed in the same way. */
  readonly withActions: boolean;
};

/**
 * Whether an action is changed with its recommendation. What becomes exempt takes all its actions along, for their words disclose it. Else
 * only those follow, where it is asked, whose publicity came with the recommendation: what was decided about an action on its own account,
 * and kept exempt for a reason of its own, is opened by nothing but a decision about that action.
 */
export function isInherited(
  { before, chosen, withActions }: InheritanceDecision,
  action: Kept & Pick<ActionOfIt, 'cameWithIt'>,
): boolean {
  if (action.publicity === chosen.publicity && action.exemptGround === chosen.exemptGround) return false;
  const becomesExempt = before !== 'exempt' && chosen.publicity === 'exempt';
  if (becomesExempt && action.publicity !== 'exempt') return true;
  return withActions && action.cameWithIt;
}
