import { spokenDay } from '../../calendar/spoken-day.js';
import type { Action } from '../action.entity.js';
import type { ChosenTerms } from '../making/new-action.rules.js';
import { dueDayFault } from './due-day.rules.js';

type Dated = Pick<Action, 'madeOn' | 'isMadeOnKnown' | 'cadence' | 'dueBodyId' | 'dueOn'>;

/** Why it cannot be decided so when an action is due; null where it can. A day that is set is not moved: that is an extension. */
export function settingFault(action: Dated, { cadence, dueOn, dueBodyId }: ChosenTerms): string | null {
  if (cadence !== null && cadence !== 'each-meeting' && dueOn === null)
    return 'Enter the day on which it is first due';
  const isOnDay = cadence === null && dueBodyId === null;
  if (!isOnDay) return null;
  if (dueOn === null) return 'Enter the day on which it is due';
  const early = dueDayFault(action, dueOn);
  if (early) return early;
  const wasOnDay = action.cadence === null && action.dueBodyId === null;
  if (wasOnDay && action.dueOn !== null)
    return `It is due on ${spokenDay(action.dueOn)}. For a later day, extend it instead`;
  return null;
}
