import { type BodyKind, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { isClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';

/** What a body says of how it answers. */
export type AnsweringBody = {
  readonly kind: BodyKind;
  /** The rule that was chosen for it; null where its kind says enough. */
  readonly clockRule: string | null;
  readonly clockLength: string | null;
  readonly clockCitation?: string | null;
};

/**
 * The clock that a recommendation to this body is under unless something else is said. A partner need only have regard to it (Local
 * Government Act 2000 s.9FF), unless it is an NHS body, a responsible authority or another for which a rule was chosen. The executive
 * owes an answer (s.9FE), which binds the authority and its executive: a scrutiny body that another one asks is under no rule of law.
 */
export function defaultClock({
  kind,
  clockRule,
  clockLength,
  clockCitation = null,
}: AnsweringBody): ClockOfItem {
  if (clockRule !== null && isClockRuleName(clockRule)) {
    return clockRule === 'local'
      ? { clockRule, clockLength, clockCitation }
      : { clockRule, clockLength: null, clockCitation: null };
  }
  if (SCRUTINY_KINDS.includes(kind)) return { clockRule: 'local', clockLength: null, clockCitation: null };
  return { clockRule: kind === 'partner' ? 'partner' : 'executive', clockLength: null, clockCitation: null };
}
