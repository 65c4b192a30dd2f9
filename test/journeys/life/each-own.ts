import type { JourneySteps } from '../../support/steps.js';
import type { Hands } from './whole-life.js';

/** A hand for each who works with the register, made once it is needed and kept. */
export function eachOwn(newHand: () => Promise<JourneySteps>): Hands {
  const own = () => {
    let hand: Promise<JourneySteps> | null = null;
    return () => {
      hand ??= newHand();
      return hand;
    };
  };
  return { keeper: own(), officer: own(), chair: own(), administrator: own(), public: own() };
}
