import type { Hand } from '../../support/hand.js';
import type { Hands } from './whole-life.js';

/** A hand for each who works with the register, made once it is needed and kept. */
export function eachOwn(newHand: () => Promise<Hand>): Hands {
  const own = () => {
    let hand: Promise<Hand> | null = null;
    return () => {
      hand ??= newHand();
      return hand;
    };
  };
  return { keeper: own(), officer: own(), chair: own(), administrator: own(), public: own() };
}
