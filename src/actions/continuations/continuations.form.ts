import type { Continuation, ContinuationOutcome } from '../../items/continuations/continuation.rules.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { OpenAction } from './open-actions.queries.js';

/** What was typed about the open actions: by field. */
export type TypedContinuations = Readonly<Record<string, string>>;

const MOST_CHARACTERS = 2000;

/** The choice for all of them at once. */
export const ALL_ACTIONS = 'all';

/** The name of a field about an action: `becomes-A2022-001`, `keptWhy-A2022-001`. @param action its reference, or {@link ALL_ACTIONS} */
export function continuationField(part: 'becomes' | 'keptWhy', action: string, group = ''): string {
  return `${part}-${group}${action.replace('/', '-')}`;
}

/**
 * Reads what becomes of open actions: each for itself, or all at once.
 * @param group what stands before `all` in the names of its fields, where a form asks about several recommendations
 */
export function readContinuations(
  body: FormBody,
  actions: readonly OpenAction[],
  group = '',
): { typed: TypedContinuations; continuations: Continuation[]; faults: FieldError[] } {
  const typed: Record<string, string> = {};
  const said = (part: 'becomes' | 'keptWhy', action: string) => {
    const field = continuationField(part, action, action === ALL_ACTIONS ? group : '');
    const value = body[field];
    const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
    typed[field] = text;
    return { field, text };
  };
  const all = { becomes: said('becomes', ALL_ACTIONS), keptWhy: said('keptWhy', ALL_ACTIONS) };
  const faults: FieldError[] = [];
  const continuations = actions.flatMap(({ id, reference }): Continuation[] => {
    const own = { becomes: said('becomes', reference), keptWhy: said('keptWhy', reference) };
    const answer = outcomeIn(own.becomes.text) ? own : all;
    const outcome = outcomeIn(answer.becomes.text);
    if (!outcome) {
      faults.push({
        field: own.becomes.field,
        message: `Say what should happen to ${reference}: stop it, or keep it and say why`,
      });
      return [];
    }
    const reason = answer.keptWhy.text || null;
    if (outcome === 'kept' && reason === null) {
      faults.push({ field: answer.keptWhy.field, message: `Enter why ${reference} goes on` });
      return [];
    }
    if (reason && reason.length > MOST_CHARACTERS) {
      faults.push({
        field: answer.keptWhy.field,
        message: 'Why it goes on must be 2,000 characters or fewer',
      });
      return [];
    }
    return [{ actionId: id, outcome, reason: outcome === 'kept' ? reason : null }];
  });
  const first = faults.findIndex(({ field }) => field === all.keptWhy.field);
  return {
    typed,
    continuations,
    faults: faults.filter(({ field }, n) => field !== all.keptWhy.field || n === first),
  };
}

function outcomeIn(text: string): ContinuationOutcome | null {
  return text === 'stopped' || text === 'kept' ? text : null;
}
