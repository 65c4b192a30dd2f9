import type { BodyKind } from '../bodies/body.rules.js';
import type { ClockOfItem } from './clock-event.rules.js';
import { isClockRuleName } from './statutory-clock-law.rules.js';

/** What a body says of how it answers. */
export type AnsweringBody = {
  readonly kind: BodyKind;
  /** The rule that was chosen for it; null where its kind says enough. */
  readonly clockRule: string | null;
  readonly clockLength: string | null;
};

/**
 * The clock that a recommendation to this body is under unless something else is said. A partner need only have regard to it (Local
 * Government Act 2000 s.9FF), unless it is an NHS body, a responsible authority or another for which a rule was chosen; everybody else
 * owes an answer (s.9FE).
 */
export function defaultClock({ kind, clockRule, clockLength }: AnsweringBody): ClockOfItem {
  if (clockRule !== null && isClockRuleName(clockRule)) {
    return { clockRule, clockLength: clockRule === 'local' ? clockLength : null };
  }
  return { clockRule: kind === 'partner' ? 'partner' : 'executive', clockLength: null };
}
