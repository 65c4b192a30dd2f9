import { stricter } from '../../bodies/publicity.rules.js';
import type { Action } from '../action.entity.js';

/** Who may read an action, and where it is kept back, why and what is said instead. */
export type KeptBack = Pick<Action, 'publicity' | 'exemptGround' | 'publicSummary'>;

/**
 * Who may read a new action: as was chosen for it, but nobody who may not read the exempt recommendation that it carries out, for its words
 * disclose what was asked. Without a ground of its own it is kept back on the same one.
 */
export function publicityOfNew(chosen: KeptBack, recommended: KeptBack): KeptBack {
  if (recommended.publicity !== 'exempt' || chosen.exemptGround !== null) return chosen;
  return { ...recommended, publicity: stricter(chosen.publicity, recommended.publicity) };
}
