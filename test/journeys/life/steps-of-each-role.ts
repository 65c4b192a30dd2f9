import type { JourneySteps } from '../../support/steps.js';
import type { StepsByRole } from './whole-life.js';

/** Steps for each role that works with the register, made once it is needed and kept. */
export function stepsOfEachRole(newSteps: () => Promise<JourneySteps>): StepsByRole {
  const own = () => {
    let steps: Promise<JourneySteps> | null = null;
    return () => {
      steps ??= newSteps();
      return steps;
    };
  };
  return { keeper: own(), officer: own(), chair: own(), administrator: own(), public: own() };
}
