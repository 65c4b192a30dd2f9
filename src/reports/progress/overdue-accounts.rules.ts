import { daysBetween } from '../../calendar/calendar-day.js';
import { latestPosition } from './item-progress.rules.js';
import type { PartsContext } from './parts-context.js';
import type { OverdueAction } from './progress-parts.js';

/** Actions whose date is over, with what their owners said last and each time that they were put off; the longest overdue first. */
export function overdueAccounts({ actions, name, asAt }: PartsContext): OverdueAction[] {
  return actions
    .flatMap((standing): OverdueAction[] => {
      const { facts, state, slippage } = standing;
      if (state !== 'overdue' || slippage.dueOn === null) return [];
      return [
        {
          ...name.action(facts),
          dueOn: slippage.dueOn,
          daysLate: daysBetween(slippage.dueOn, asAt),
          timesExtended: slippage.times,
          slippage: slippage.words,
          latest: latestPosition(standing),
          extensions: facts.extensions
            .filter(({ on }) => on <= asAt)
            .map(({ on, oldDueOn, newDueOn, agreedBy, reason }) => ({
              on,
              oldDueOn,
              newDueOn,
              agreedBy,
              reason,
            })),
        },
      ];
    })
    .sort((one, other) => other.daysLate - one.daysLate);
}
