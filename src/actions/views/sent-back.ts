import type { ActionRow } from '../action-row.queries.js';
import { OPEN_STATES } from '../actions.queries.js';

type Judged = Pick<ActionRow, 'reference' | 'state' | 'verdict'>;

/** What is said beside a recommendation whose actions a meeting sent back while they are open; null where it sent back none. */
export function sentBackHint(actions: readonly Judged[], isAgreed: boolean): string | null {
  const names = actions
    .filter(({ state, verdict }) => verdict === 'not-agreed' && OPEN_STATES.includes(state))
    .map(({ reference }) => reference);
  if (names.length === 0) return null;
  const [are, they] =
    names.length === 1 ? ['was sent back and is', 'it'] : ['were sent back and are', 'them'];
  const open = `${names.join(' and ')} ${are} still open`;
  return isAgreed
    ? `The recommendation is agreed complete, but ${open}: the owner is still reminded. Record a verdict on ${they} too.`
    : `${open}. Agreeing that the recommendation is complete does not close ${they}. The owner is still reminded until there is a verdict on ${they} too.`;
}
