import { dutyFigures, type StandingOccurrence } from '../../actions/duties/duty-table.rules.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { PartsContext } from './parts-context.js';
import type { ReportedDuty } from './progress-parts.js';

/** What recurs, with how often it was met and missed; those that stand worst first. */
export function reportedDuties({ facts, actions, name, since, asAt }: PartsContext): ReportedDuty[] {
  return actions
    .flatMap(({ facts: action, state }): ReportedDuty[] => {
      const { cadence } = action.terms;
      if (cadence === null || !describeActionState(state).isOpen) return [];
      const table = facts.duties.get(action.id) ?? [];
      const figures = dutyFigures(table);
      const isLately = ({ dueOn, metOn, standing }: StandingOccurrence) =>
        standing === 'overdue' ||
        (standing !== 'next' && dueOn >= since && dueOn <= asAt) ||
        (metOn !== null && metOn >= since);
      return [
        {
          ...name.action(action),
          cadence,
          met: figures.met,
          metLate: figures['met-late'],
          missed: figures.missed,
          overdue: figures.overdue,
          lately: table.filter(isLately).map(({ dueOn, standing, metOn }) => ({ dueOn, standing, metOn })),
          nextOn: table.find(({ standing }) => standing === 'next')?.dueOn ?? null,
        },
      ];
    })
    .sort((one, other) => other.missed + other.overdue - (one.missed + one.overdue));
}
