import { formatReference } from '../items/references/reference.rules.js';
import type { Action } from './action.entity.js';

/** The subject of an action's entries in the trail. */
export function actionSubject(action: Pick<Action, 'id' | 'year' | 'number'>) {
  const { id, year, number } = action;
  return { kind: 'action', id, reference: formatReference({ kind: 'A', year, number }) };
}
