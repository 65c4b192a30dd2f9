import type { ItemState } from '../item-state.rules.js';
import { CLOSING_VERDICTS, type Verdict } from './verdict.rules.js';

const GIVEN_UP: readonly Verdict[] = ['no-longer-needed', 'superseded'];

/** In these nothing is asked any more. */
const ENDED = ['withdrawn', 'split', 'merged'];

/** In these nothing has been promised yet that could be complete. */
const WITHOUT_A_PROMISE = [
  'clock-not-started',
  'awaiting-response',
  'response-overdue',
  'rejection-not-agreed',
];

/**
 * What a meeting can sensibly decide of a matter in this state. What is closed can only be reopened; what its panel withdrew, split or
 * merged is not judged; there is something
 * not to agree with only where completion is claimed or the answer is a refusal; a meeting may be satisfied of what was
 * promised without waiting for the owner's claim.
 */
export function sensibleVerdicts(
  state: Pick<ItemState<string>, 'name' | 'awaitsVerdict'>,
): readonly Verdict[] {
  const { name, awaitsVerdict } = state;
  if (ENDED.includes(name)) return [];
  if (CLOSING_VERDICTS.some((verdict) => verdict === name)) return ['reopened'];
  if (name === 'rejected') return ['not-agreed', ...GIVEN_UP];
  if (awaitsVerdict) return ['agreed-complete', 'not-agreed', ...GIVEN_UP];
  return WITHOUT_A_PROMISE.includes(name) ? GIVEN_UP : ['agreed-complete', ...GIVEN_UP];
}
