import { type BodyKind, SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import { type CouncilLaw, councilClock } from '../../deadlines/council-law.rules.js';
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
 * The clock that a recommendation to this body is under unless something else is said. The council answers as the law of its nation and
 * form of government has it. A scrutiny body that another one asks is under no rule of law, and anybody else is only asked, unless it is
 * an NHS body, a responsible authority, a partner on the statutory list or another for which a rule was chosen.
 */
export function defaultClock(
  { kind, clockRule, clockLength, clockCitation = null }: AnsweringBody,
  law: CouncilLaw,
): ClockOfItem {
  if (clockRule !== null && isClockRuleName(clockRule)) {
    return clockRule === 'local'
      ? { clockRule, clockLength, clockCitation }
      : { clockRule, clockLength: null, clockCitation: null };
  }
  if (SCRUTINY_KINDS.includes(kind)) return { clockRule: 'local', clockLength: null, clockCitation: null };
  if (kind === 'partner') return { clockRule: 'request', clockLength: null, clockCitation: null };
  return councilClock(law);
}
